//! Numbers for pictures. The standard way to write a fraction is exact for every number there is, at fifteen kilobytes
//! of the page's module; a place in a picture needs no more than whole parts of a pixel.

/// A number to so many decimal places.
///
/// ```
/// use dateline_app::view_model::decimal;
/// assert_eq!(decimal(-0.05, 2), "-0.05");
/// assert_eq!(decimal(12.0, 1), "12.0");
/// assert_eq!(decimal(7.96, 0), "8");
/// ```
#[must_use]
pub fn decimal(number: f64, places: u32) -> String {
    let parts = 10_u64.pow(places);
    let sign = if number < 0.0 { "-" } else { "" };
    // A number too large for this is in no picture; it is written as the largest.
    let all = (number.abs() * parts as f64).round() as u64;
    let whole = format!("{sign}{}", all / parts);
    if places == 0 { whole } else { format!("{whole}.{:0width$}", all % parts, width = places as usize) }
}
