"""The papers that a clinic hands out: invoice, receipt, credit note, refund, and the voucher that it files."""
