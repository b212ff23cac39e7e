"""Selling: the dialogs that sell packages and services, register patients and define what is sold."""
