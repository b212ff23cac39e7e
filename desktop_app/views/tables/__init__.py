"""Tables: one delegate, one header, one way to copy; long ones page through a report, short ones hold their rows.

columns = register_columns(PLANS, (
    TableColumn("plan_number", self.tr("Number"), NumberCell()),
    TableColumn("patient", self.tr("Patient"), NameCell(), stretch=3),
    TableColumn("status", self.tr("Status"), StatusCell(plan_mark)),
    TableColumn("done", self.tr("Sessions"), SessionsCell(total="sessions", cancelled="cancelled")),
    TableColumn("outstanding", self.tr("Still due"), MoneyCell()),
))
table = RegisterTable("plans", self.tr("Plans"), PagedModel(PLANS, columns, operations, PlanQuery(today=today)))
table.current_changed.connect(self._show_detail)        # TableRow or None; row.key, row["patient"]
table.set_totals([PinnedRow(self.tr("412 plans"), {"outstanding": 38_64_210_00})])

small = SmallTable(self.tr("Sessions"), (TableColumn("number", ...), ...))
small.set_rows([(session.session_id, {"number": 1, "status": "completed"}), ...])
"""
