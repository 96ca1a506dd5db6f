//! A date as a reader gives it: day, month and year, of which any may stay open, or a TIMEX3 value.

use dateline_notes::{timex_kind, timex_of_parts};
use dateline_text::MONTHS;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What the form begins with, and where its date goes.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DateFormProps {
    /// The TIMEX3 value that the words have.
    pub value: AttrValue,
    /// Gets the new one.
    pub set: Callback<String>,
}

/// Three fields and a button; a fourth field, folded away, for those who know TIMEX3.
#[component]
pub fn DateForm(props: &DateFormProps) -> Html {
    let fields = use_state(|| Fields::of(&props.value));
    let wrong = use_state_eq(|| None::<&'static str>);
    let first = use_node_ref();
    {
        let first = first.clone();
        use_effect_with((), move |()| {
            // A form that cannot take the focus is there all the same.
            let _ = first.cast::<HtmlInputElement>().map(|first| first.focus());
        });
    }
    let write = |change: fn(&mut Fields, String)| {
        let (fields, wrong) = (fields.clone(), wrong.clone());
        Callback::from(move |written: String| {
            let mut next = (*fields).clone();
            change(&mut next, written);
            fields.set(next);
            wrong.set(None);
        })
    };
    let typed = |event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value();
    let day = write(|fields, day| fields.day = day).reform(typed);
    let year = write(|fields, year| fields.year = year).reform(typed);
    let timex = write(|fields, timex| fields.timex = timex).reform(typed);
    let month = write(|fields, month| fields.month = month)
        .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let onsubmit = {
        let (fields, wrong, set) = (fields.clone(), wrong.clone(), props.set.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match fields.value() {
                Ok(value) => set.emit(value),
                Err(why) => wrong.set(Some(why)),
            }
        })
    };
    html! {
        <form class="date-form" {onsubmit}>
            <div class="date-form__fields">
                <label>{"Day"}<input type="text" inputmode="numeric" maxlength="2" autocomplete="off" class="date-form__day"
                    ref={first} value={fields.day.clone()} oninput={day} /></label>
                <label>{"Month"}
                    <select onchange={month}>
                        <option value="" selected={fields.month.is_empty()}>{"not known"}</option>
                        { for MONTHS.iter().zip(1..).map(|(name, number)| {
                            let value = number.to_string();
                            let selected = fields.month == value;
                            html! { <option {selected} {value}>{*name}</option> }
                        }) }
                    </select>
                </label>
                <label>{"Year"}<input type="text" maxlength="7" autocomplete="off" class="date-form__year" aria-describedby="date-form-hint"
                    value={fields.year.clone()} oninput={year} /></label>
                <button type="submit" class="primary">{"Set this date"}</button>
            </div>
            <p class="date-form__hint" id="date-form-hint">{"What is not known may stay empty. A year before Christ is written 44 BC."}</p>
            if let Some(why) = *wrong { <p class="date-form__wrong" role="alert">{why}</p> }
            <details class="date-form__timex">
                <summary>{"As a TIMEX3 value"}</summary>
                <label>{"Value"}<input type="text" maxlength="40" autocomplete="off" spellcheck="false"
                    placeholder="2025-W16, P2W" value={fields.timex.clone()} oninput={timex} /></label>
            </details>
        </form>
    }
}

/// What is written in the fields.
#[derive(Clone, Debug, Default, PartialEq)]
struct Fields {
    day: String,
    month: String,
    year: String,
    timex: String,
}

impl Fields {
    /// The fields of a day, a month or a year; empty for a value of another shape.
    fn of(value: &str) -> Self {
        let number = |field: Option<&str>| {
            field.and_then(|field| field.parse::<u32>().ok()).map(|number| number.to_string())
        };
        let (value, era) = value.strip_prefix("BC").map_or((value, ""), |value| (value, " BC"));
        let mut parts = value.split_once('T').map_or(value, |(day, _)| day).split('-');
        let year = parts.next().filter(|year| year.len() == 4);
        Self {
            year: number(year).map(|year| year + era).unwrap_or_default(),
            month: number(parts.next()).unwrap_or_default(),
            day: number(parts.next()).unwrap_or_default(),
            timex: String::new(),
        }
    }

    /// The TIMEX3 value that they give: the one that is written as such, else that of the parts.
    fn value(&self) -> Result<String, &'static str> {
        let timex = self.timex.trim();
        if !timex.is_empty() {
            return timex_kind(timex).map(|_| timex.to_owned()).ok_or("This is no TIMEX3 value.");
        }
        let number = |field: &str| match field.trim() {
            "" => Ok(None),
            field => field.parse::<u32>().map(Some).map_err(|_| "Day and year are numbers."),
        };
        let year = self.year.trim().to_lowercase();
        let before_christ = year.strip_suffix("bc").or_else(|| year.strip_suffix("bce"));
        let sign = if before_christ.is_some() { -1 } else { 1 };
        let year = number(before_christ.unwrap_or(&year))?.and_then(|year| i32::try_from(year).ok());
        let (day, month, year) = (number(&self.day)?, number(&self.month)?, year.map(|year| sign * year));
        if (day, month, year) == (None, None, None) {
            return Err("Give a day, a month or a year.");
        }
        if day.is_some() && month.is_none() {
            return Err("Choose the month too: a day without a month is no date.");
        }
        timex_of_parts(year, month, day).ok_or("The calendar has no such day.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_of_a_value_give_it_back() {
        for value in ["2025-04-16", "XXXX-04-16", "2025-04", "1945", "0079", "BC0044", "BC0044-03-15"] {
            assert_eq!(Fields::of(value).value().as_deref(), Ok(value));
        }
        assert_eq!(Fields::of("2025-04-16T10:35").value().as_deref(), Ok("2025-04-16"));
        assert!(
            Fields::of("P2W").value().is_err() && Fields::of("2025-W16").value().as_deref() == Ok("2025")
        );
    }

    #[test]
    fn what_the_calendar_does_not_have_is_refused() {
        let fields = |day: &str, month: &str, year: &str| Fields {
            day: day.to_owned(),
            month: month.to_owned(),
            year: year.to_owned(),
            timex: String::new(),
        };
        assert_eq!(fields("29", "2", "2025").value(), Err("The calendar has no such day."));
        assert_eq!(fields("x", "2", "2025").value(), Err("Day and year are numbers."));
        assert_eq!(fields("", "", "").value(), Err("Give a day, a month or a year."));
        assert_eq!(fields("29", "2", "").value().as_deref(), Ok("XXXX-02-29"));
        assert_eq!(fields("", "", "44 bce").value().as_deref(), Ok("BC0044"));
        assert_eq!(fields("", "", "bc").value(), Err("Give a day, a month or a year."));
    }

    #[test]
    fn a_day_without_its_month_asks_for_the_month() {
        for year in ["2025", ""] {
            let (day, year) = ("5".to_owned(), year.to_owned());
            let why = Fields { day, year, ..Fields::default() }.value();
            assert_eq!(why, Err("Choose the month too: a day without a month is no date."));
        }
    }
}
