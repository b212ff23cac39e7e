"""Refusals about who works with the books: logging in, and passwords."""

from desktop_app.errors.tree import Refusal


class LoginNeeded(Refusal):
    what = "Several people work with these books, or a password is set: say who you are."
    saved = ""
    then = "Give --user NAME; the password is asked for."


class UserUnknown(Refusal):
    what = "Nobody called {name} works with these books."
    saved = ""
    then = "Those who do: {names}."


class PasswordWrong(Refusal):
    what = "The password is not right."
    saved = "The try stands in the edit log."
    then = "Try again{wait}."

    def __init__(self, *, seconds: int) -> None:
        super().__init__(wait=f" in {seconds} seconds" if seconds else "")


class LoginTooSoon(Refusal):
    what = "The password of {name} was wrong {tries} times."
    then = "Try again in {seconds} seconds."


class OldPasswordWrong(Refusal):
    what = "The password that you have now is another one."
    saved = "It stays; the try stands in the edit log."
    then = "Try again{wait}; the owner can set a new one for you under Set-up, Users."

    def __init__(self, *, seconds: int) -> None:
        super().__init__(wait=f" in {seconds} seconds" if seconds else "")


class PasswordTooShort(Refusal):
    what = "A password has at least {least} characters."
    then = "Some words that belong together only for you are easy to keep in mind."


class PasswordTooLong(Refusal):
    what = "A password has at most {most} characters."
    then = "Choose a shorter one."


class PasswordTooEasy(Refusal):
    what = "The password is the user name, or one character again and again."
    then = "Choose another."
