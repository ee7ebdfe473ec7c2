"""What was used wrongly, in plain words: the libraries that read options have their own."""

from __future__ import annotations

from typing import Any


def one_line(error: Exception) -> str:
    """
    Return what was used wrongly in the manner of our own messages, on one line.

    Args:
        error: What typer raised.
    """
    plain = _of_an_option(error)
    if plain:
        return plain
    said = getattr(error, "format_message", error.__str__)()
    text = " ".join(str(said).split()).rstrip(".").removeprefix("Invalid value: ")
    return text[:1].lower() + text[1:]


def _of_an_option(error: Any) -> str:
    """Return which values an option takes, and not which one; empty where that is not known."""
    option, cause = getattr(error, "param", None), error.__cause__
    if option is None or not hasattr(cause, "errors"):
        return ""
    problem = cause.errors()[0]
    takes = _numbers(option, problem) or _choices(problem)
    return f"{option.opts[0]} takes {takes}, not {problem['input']!r}" if takes else ""


def _numbers(option: Any, problem: dict[str, Any]) -> str:
    if not problem["type"].startswith(("int_", "greater_than", "less_than")):
        return ""
    context = problem.get("ctx", {})
    try:
        bounds = option.get_runtime_param().adapter.json_schema()
    except AttributeError:  # a version of typer that keeps them elsewhere
        bounds = {"minimum": context.get("ge"), "maximum": context.get("le")}
    least, most = bounds.get("minimum"), bounds.get("maximum")
    low = f" from {least:,}" if least is not None else ""
    high = f" to {most:,}" if most is not None else " up"
    return f"a whole number{low}{high if low else ''}"


def _choices(problem: dict[str, Any]) -> str:
    _, found, listed = str(problem["msg"]).rstrip(".").partition(" is not one of ")
    *names, last = listed.replace("'", "").split(", ")
    return f"{', '.join(names)} or {last}" if found and names else ""
