//! Calls to action: what the reader is asked for, and what writer and reader are said to owe.

use super::{List, Stands, list, standing};

#[rustfmt::skip]
pub(super) const LISTS: &[List] = &[
    standing(Stands::Imperative, "call_to_the_reader", &[
        "sign up", "subscribe", "click here", "tap here", "donate", "join us", "join the", "support us",
        "support our", "support independent", "share this", "share your", "sign the petition",
        "sign our petition", "take action", "act now", "make your voice heard", "call your", "contact your",
        "write to your", "tell your", "follow us", "get involved", "spread the word", "find out more",
        "learn more", "read more", "order now", "pre-order", "buy now", "help us", "stand with", "stand up",
        "boycott", "vote for", "vote against", "let us know", "tell us", "email us", "write to us",
        "visit our", "download the", "register now", "register here", "register at", "apply now",
        "apply here", "don't miss", "do not miss", "demand that", "speak out", "say no to", "say yes to",
    ]),
    list("call_together", &[
        "we must", "we have to", "we need to", "we should", "we ought to", "we cannot", "we can't",
        "we can not", "let us", "let's", "you must", "you should", "you need to", "you have to",
        "it is time to", "it's time to", "it is time for", "it's time for", "it is time we", "it's time we",
        "it is high time", "the time has come", "all of us must", "everyone must", "everybody must",
        "everyone should", "everybody should", "now is the time",
    ]),
];
