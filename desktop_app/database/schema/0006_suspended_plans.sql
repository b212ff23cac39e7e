-- Since when a plan is suspended: when it is resumed its expiry moves by as many days. NULL: it is not.
ALTER TABLE package_payment_plans ADD COLUMN suspended_on TEXT;
