//! Names of countries, from the browser's own list.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsCast;

/// The English name of the country of this ISO 3166-1 code; the code itself where the browser knows none.
#[must_use]
pub fn name(code: &str) -> String {
    look_up(code).unwrap_or_else(|| code.to_owned())
}

/// `new Intl.DisplayNames(["en"], { type: "region" }).of(code)`, which has no binding.
fn look_up(code: &str) -> Option<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &"DisplayNames".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"region".into()).ok()?;
    let names = Reflect::construct(&constructor, &Array::of2(&Array::of1(&"en".into()), &options)).ok()?;
    let of: Function = Reflect::get(&names, &"of".into()).ok()?.dyn_into().ok()?;
    of.call1(&names, &code.into()).ok()?.as_string()
}
