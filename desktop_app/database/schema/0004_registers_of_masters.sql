-- The register of patients goes by name; what each owes is added up from an index alone, however many entries there are.
CREATE INDEX patients_by_name ON patients (full_name, patient_id);
CREATE INDEX ar_subledger_by_balance ON ar_subledger (patient_id, control, debit_paise, credit_paise);
