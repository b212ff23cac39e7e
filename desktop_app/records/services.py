"""What the clinic sells, and what its packages contain."""

from sqlalchemy import ForeignKey, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class Service(Record):
    """What the clinic sells: a service, a package, a medicine, a product."""

    __tablename__ = "services"
    __table_args__ = (UniqueConstraint("hospital_id", "code"),)

    service_id: Mapped[int] = mapped_column(primary_key=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    code: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    sac_hsn: Mapped[str]
    treatment: Mapped[str]
    price_paise: Mapped[int]
    price_includes_tax: Mapped[int] = mapped_column(server_default=text("0"))
    income_role: Mapped[str]
    is_active: Mapped[int] = mapped_column(server_default=text("1"))


class PackageComponent(Record):
    """One session that a package contains."""

    __tablename__ = "package_components"
    __table_args__ = (UniqueConstraint("package_service_id", "sequence"),)

    component_id: Mapped[int] = mapped_column(primary_key=True)
    package_service_id: Mapped[int] = mapped_column(ForeignKey("services.service_id"))
    sequence: Mapped[int]
    service_id: Mapped[int | None] = mapped_column(ForeignKey("services.service_id"))
    session_label: Mapped[str | None]
    standalone_price_paise: Mapped[int]
