//! Points as they are said: out of how many, and of how much of what there is to judge.

use dateline_classroom::PointsTotal;

/// `3 of 4`, and how many tasks that were judged, where not all were.
///
/// ```
/// use dateline_app::view_model::points_in_words;
/// use dateline_classroom::PointsTotal;
/// let total = PointsTotal { given: 3, of: 4, judged: 2, tasks: 2 };
/// assert_eq!(points_in_words(Some(total)), "3 of 4");
/// assert_eq!(points_in_words(Some(PointsTotal { tasks: 3, ..total })), "3 of 4 (2 of 3 tasks judged)");
/// assert_eq!(points_in_words(Some(PointsTotal { judged: 0, ..total })), "");
/// ```
#[must_use]
pub fn points_in_words(total: Option<PointsTotal>) -> String {
    let Some(PointsTotal { given, of, judged, tasks }) = total.filter(|total| total.judged > 0) else {
        return String::new();
    };
    if judged == tasks {
        format!("{given} of {of}")
    } else {
        format!("{given} of {of} ({judged} of {tasks} tasks judged)")
    }
}
