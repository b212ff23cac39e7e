-- The registers of invoices, receipts and refunds go by date.
CREATE INDEX invoices_by_date ON invoices (invoice_date, invoice_id);
CREATE INDEX payments_by_date ON payments (payment_date, payment_id);
CREATE INDEX refunds_by_date  ON refunds (refund_date, refund_id);
