//! States and provinces as newspapers shorten them after a city's name: the forms of the Associated Press,
//! and of Canada.

/// Short forms without their stops, by the full name.
const SHORT: &[(&str, &str)] = &[
    ("Ala", "Alabama"),
    ("Alta", "Alberta"),
    ("Ariz", "Arizona"),
    ("Ark", "Arkansas"),
    ("BC", "British Columbia"),
    ("Calif", "California"),
    ("Colo", "Colorado"),
    ("Conn", "Connecticut"),
    ("DC", "District of Columbia"),
    ("Del", "Delaware"),
    ("Fla", "Florida"),
    ("Ga", "Georgia"),
    ("Ill", "Illinois"),
    ("Ind", "Indiana"),
    ("Kan", "Kansas"),
    ("Ky", "Kentucky"),
    ("La", "Louisiana"),
    ("Man", "Manitoba"),
    ("Mass", "Massachusetts"),
    ("Md", "Maryland"),
    ("Mich", "Michigan"),
    ("Minn", "Minnesota"),
    ("Miss", "Mississippi"),
    ("Mo", "Missouri"),
    ("Mont", "Montana"),
    ("NB", "New Brunswick"),
    ("NC", "North Carolina"),
    ("ND", "North Dakota"),
    ("NH", "New Hampshire"),
    ("NJ", "New Jersey"),
    ("NM", "New Mexico"),
    ("NS", "Nova Scotia"),
    ("NY", "New York"),
    ("Neb", "Nebraska"),
    ("Nev", "Nevada"),
    ("Okla", "Oklahoma"),
    ("Ont", "Ontario"),
    ("Ore", "Oregon"),
    ("Pa", "Pennsylvania"),
    ("Que", "Quebec"),
    ("RI", "Rhode Island"),
    ("SC", "South Carolina"),
    ("SD", "South Dakota"),
    ("Sask", "Saskatchewan"),
    ("Tenn", "Tennessee"),
    ("Va", "Virginia"),
    ("Vt", "Vermont"),
    ("WVa", "West Virginia"),
    ("Wash", "Washington"),
    ("Wis", "Wisconsin"),
    ("Wyo", "Wyoming"),
];

/// The full name behind a short form that ends in a stop, or behind `DC`, which is no word without it either.
pub(super) fn full(short: &str) -> Option<&'static str> {
    let stopless = short.strip_suffix('.').or_else(|| matches!(short, "DC" | "D.C").then_some(short))?;
    let bare: String = stopless.chars().filter(|c| *c != '.' && *c != ' ').collect();
    SHORT.iter().find(|(form, _)| *form == bare).map(|&(_, full)| full)
}

#[cfg(test)]
mod tests {
    use super::full;

    #[test]
    fn a_short_form_needs_its_stop() {
        assert_eq!(full("Ore."), Some("Oregon"));
        assert_eq!(full("N.Y."), Some("New York"));
        assert_eq!(full("La"), None);
        assert_eq!((full("DC"), full("D.C.")), (Some("District of Columbia"), Some("District of Columbia")));
    }
}
