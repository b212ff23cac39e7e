"""The whole journal as text that other bookkeeping programs take in, so that nobody is locked in."""
