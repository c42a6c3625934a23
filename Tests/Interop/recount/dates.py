"""Partial dates: spans of days, and how the program words them in English."""
import calendar
from datetime import date, datetime, timedelta

BEGINNING = -1  # before every day: of what exists "from the beginning"


class Span:
    """The days that a partial date may mean, as ordinals, both included."""

    def __init__(self, text):
        self.text = text
        self.at_latest = text.startswith("../")
        if self.at_latest:
            # "../B takes effect on the first day of B".
            self.first, self.last = single(text[3:])
        elif "/" in text:
            first, last = text.split("/")
            self.first, self.last = single(first)[0], single(last)[1]
        else:
            self.first, self.last = single(text)

    @property
    def known_to_month(self):
        """Whether it lies in one month: `../2012-10` does not, it may be any earlier day."""
        first, last = date.fromordinal(self.first), date.fromordinal(self.last)
        return not self.at_latest and (first.year, first.month) == (last.year, last.month)


def single(text):
    year = int(text[:4])
    if len(text) == 4:
        return months(year, 1, 12)
    if text[5] == "H":
        half = int(text[6])
        return months(year, 6 * half - 5, 6 * half)
    if text[5] == "Q":
        quarter = int(text[6])
        return months(year, 3 * quarter - 2, 3 * quarter)
    if len(text) == 7:
        return months(year, int(text[5:]), int(text[5:]))
    day = date.fromisoformat(text).toordinal()
    return day, day


def months(year, first, last):
    end = calendar.monthrange(year, last)[1]
    return date(year, first, 1).toordinal(), date(year, last, end).toordinal()


def ordinal(text):
    return date.fromisoformat(text).toordinal()


def iso(day):
    return date.fromordinal(day).isoformat()


def months_before(day, count):
    """The same day so many months earlier, or the last of that month."""
    then = date.fromordinal(day)
    index = then.year * 12 + then.month - 1 - count
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(then.day, last)).toordinal()


def in_words(text):
    """A partial date as an English reader gets it."""
    if text.startswith("../"):
        return f"{one(text[3:])} at the latest"
    if "/" in text:
        return "between {} and {}".format(*map(one, text.split("/")))
    return one(text)


def one(text):
    if len(text) == 4:
        return text
    if text[5] == "Q":
        return f"Q{text[6]} {text[:4]}"
    if text[5] == "H":
        return f"{'first' if text[6] == '1' else 'second'} half of {text[:4]}"
    month = calendar.month_name[int(text[5:7])]
    if len(text) == 7:
        return f"{month} {text[:4]}"
    return f"{int(text[8:])} {month[:3]} {text[:4]}"


def end_of_day_in_berlin(day):
    """The instant at which a day ends in the demonstration's zone, as the log spells instants."""
    begin = datetime.fromordinal(day + 1)
    summer = last_sunday(begin.year, 3) < begin.date() <= last_sunday(begin.year, 10)
    instant = begin - timedelta(hours=2 if summer else 1)
    return instant.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def last_sunday(year, month):
    last = date(year, month, calendar.monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() + 1) % 7)
