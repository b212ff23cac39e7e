-- The register of plans goes by number and is counted by status; what is overdue and still owed is asked of all plans at
-- once, and most installments are paid.
CREATE INDEX plans_by_number ON package_payment_plans (plan_number);
CREATE INDEX plans_by_status ON package_payment_plans (status);
CREATE INDEX installments_open ON installment_payments (plan_id, due_date, amount_paise, paid_paise, waived_paise)
  WHERE amount_paise - paid_paise - waived_paise > 0;
