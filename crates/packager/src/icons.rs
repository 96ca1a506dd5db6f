//! The icon in the sizes that browsers ask for, drawn from our own SVG.

use crate::File;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::error::Error;

/// Pixels of each side.
const SIZES: [u16; 4] = [16, 32, 48, 128];

/// `icon-16.png` and so on.
pub(crate) fn of(svg: &str) -> Result<Vec<File>, Box<dyn Error>> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let draw = |size: u16| -> Result<File, Box<dyn Error>> {
        let mut picture = Pixmap::new(size.into(), size.into()).ok_or("no picture of that size")?;
        let scale = f32::from(size) / tree.size().width();
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
        Ok((format!("icon-{size}.png"), picture.encode_png()?))
    };
    SIZES.into_iter().map(draw).collect()
}
