"""The days of feasts that follow the moon, as `crates/engine/src/timex/holidays` keeps them (tables.rs, hijri.rs).

    pip install ephem==4.2.1 && python feasts.py

Prints a line a feast, `NAME first-year: MMDD …`, then the Islamic years' months of 30 days, a bit a month. Places of sun and moon
are PyEphem's (libastro: VSOP87, ELP). `FEASTS` follows the rules that Hindu calendars give; Islamic months begin by the rule of
Umm al-Qura.
"""

import datetime
import math

import ephem

DAY = datetime.timedelta(days=1)
INDIA, BEIJING = datetime.timedelta(hours=5.5), datetime.timedelta(hours=8)
YEARS, LUNAR_YEARS, ISLAMIC_UP_TO = range(2000, 2051), range(1950, 2051), 2052
# Lunar month (1: Chaitra, ended by the new moon), lunar day (1 to 30), and the hour in India at which it must prevail.
FEASTS = {
    "DIWALI": (7, 30, 18.2),
    "DUSSEHRA": (7, 10, 14),
    "NAVARATRI": (7, 1, 6.3),
    "RAKSHA_BANDHAN": (5, 15, 11),
    "JANMASHTAMI": (5, 23, 24),
    "MAHA_SHIVARATRI": (11, 29, 24),
    "GANESH_CHATURTHI": (6, 4, 12),
    "RAMA_NAVAMI": (1, 9, 12),
    "UGADI": (1, 1, 6.3),
    "VASANT_PANCHAMI": (11, 5, 9),
    "MAHAVIR_JAYANTI": (1, 13, 6),
    "RATHA_YATRA": (4, 2, 6),
    "KARVA_CHAUTH": (7, 19, 20),
    "BHAI_DOOJ": (8, 2, 14),
    "CHHATH": (8, 6, 17),
    "HOLIKA_DAHAN": (12, 15, 18.5),
    "GURU_RAVIDAS": (11, 15, 6.5),
    "VALMIKI_JAYANTI": (7, 15, 6.3),
    "SAPTAMI": (7, 7, 6.3),
    "VESAK": (2, 15, 22),
    "DHANTERAS": (7, 28, 18.2),
    "GURU_PURNIMA": (4, 15, 6),
}


def longitude(body, moment):
    place = body(moment, epoch=moment)
    return math.degrees(float(ephem.Ecliptic(place, epoch=moment).lon))


def lunar_day(moment):
    return ((longitude(ephem.Moon, moment) - longitude(ephem.Sun, moment)) % 360) / 12


def month(new_moon):
    """By the sun's sidereal sign (Lahiri): Chaitra begins with the sun in the Fishes."""
    precession = 23.853 + (new_moon - ephem.Date("2000/1/1")) / 365.25 * 0.01397
    return (int(((longitude(ephem.Sun, new_moon) - precession) % 360) // 30) + 1) % 12 + 1


def months(year):
    """Begin, end and number of the months around a year, without those put in between."""
    moons, moon = [], ephem.next_new_moon(f"{year - 1}/12/1")
    while ephem.Date(moon).datetime() <= datetime.datetime(year + 1, 3, 1):
        moons.append(moon)
        moon = ephem.next_new_moon(ephem.Date(moon + 1))
    pairs = list(zip(moons, moons[1:]))
    return [(begin, end, month(begin)) for begin, end in pairs if month(begin) != month(end)]


def in_india(day, hour):
    return ephem.Date(ephem.Date(datetime.datetime(day.year, day.month, day.day)) + (hour - 5.5) / 24)


def hindu(year, number, wanted, hour):
    """The day at whose hour the lunar day prevails; where none is, the day on which it begins."""
    for begin, end, found in months(year):
        if found != number:
            continue
        first = (ephem.Date(begin).datetime() + INDIA).date() - DAY
        days = [first + DAY * k for k in range(33)]
        within = [(day, lunar_day(in_india(day, hour))) for day in days if begin <= in_india(day, hour) < end]
        best = next((day for day, now in within if int(now) == wanted - 1), None)
        if best is None:
            late = next(((day, now) for day, now in within if now > wanted - 1), None)
            best = late and (late[0] - DAY if late[1] >= wanted else late[0])
        if best is None and wanted == 30:
            best = (ephem.Date(end).datetime() + INDIA).date()
        if best and best.year == year:
            return best
    raise ValueError(f"no day {wanted} of month {number} in {year}")


def lunar_new_year(year):
    """The new moon between 21 January and 20 February, by Beijing's clock."""
    moon = ephem.next_new_moon(f"{year}/1/19 16:00")
    day = (ephem.Date(moon).datetime() + BEIJING).date()
    if day < datetime.date(year, 1, 21):
        day = (ephem.Date(ephem.next_new_moon(ephem.Date(moon + 1))).datetime() + BEIJING).date()
    return day


def islamic_months():
    """The first days of the months from 1369 on: after the evening at Mecca on which the new moon sets after the sun."""
    mecca = ephem.Observer()
    mecca.lat, mecca.lon, mecca.elevation = "21.4225", "39.8262", 300
    moon, starts = ephem.next_new_moon("1949/10/15"), []
    while ephem.Date(moon).datetime().year < ISLAMIC_UP_TO:
        for k in range(-1, 3):
            day = ephem.Date(moon).datetime().date() + DAY * k
            noon = ephem.Date(datetime.datetime(day.year, day.month, day.day, 10))
            sun_sets = mecca.next_setting(ephem.Sun(), start=noon)
            moon_sets = mecca.next_setting(ephem.Moon(), start=noon)
            if sun_sets > moon and 0 < moon_sets - sun_sets < 0.5:
                starts.append(day + DAY)
                break
        moon = ephem.next_new_moon(ephem.Date(moon + 2))
    return starts


def main():
    as_number = lambda day: str(day.month * 100 + day.day)
    for name, (number, wanted, hour) in FEASTS.items():
        print(f"{name} {YEARS[0]}:", *(as_number(hindu(year, number, wanted, hour)) for year in YEARS))
    print(f"LUNAR_NEW_YEAR {LUNAR_YEARS[0]}:", *(as_number(lunar_new_year(year)) for year in LUNAR_YEARS))
    starts = islamic_months()
    lengths = [(after - start).days for start, after in zip(starts, starts[1:])]
    years = [lengths[at : at + 12] for at in range(0, len(lengths) - 11, 12)]
    print("ISLAMIC 1369:", *(f"0x{sum((days - 29) << at for at, days in enumerate(year)):03x}" for year in years))


if __name__ == "__main__":
    main()
