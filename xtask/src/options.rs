//! What may follow a command's name.

use crate::failure::{Failure, Outcome};

/// The options of every command; each command takes those it knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// The port to serve on, where one was asked for.
    pub(crate) port: Option<u16>,
    /// The person asks what the command does.
    pub(crate) help: bool,
    /// Nothing is to be done, only said.
    pub(crate) dry_run: bool,
    /// Where the page will stand on its host, where that was said: `/` or a folder below it.
    pub(crate) public_url: Option<String>,
    /// What a command hands on to another program.
    pub(crate) rest: Vec<String>,
}

impl Options {
    /// Reads what stands after the name of `command`.
    ///
    /// # Errors
    ///
    /// A message for the person, where a word is not understood.
    pub(crate) fn read(command: &str, words: &[String]) -> Outcome<Self> {
        let mut options = Self::default();
        if matches!(command, "trainer" | "evaluate") {
            options.help = command == "evaluate" && words.iter().any(|word| word == "--help" || word == "-h");
            options.rest = words.to_vec();
            return Ok(options);
        }
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, value) = word.split_once('=').map_or((word.as_str(), None), |(n, v)| (n, Some(v)));
            match name {
                "--help" | "-h" => options.help = true,
                "--dry-run" if command == "train" => options.dry_run = true,
                "--port" | "-p" if matches!(command, "serve" | "dev") => {
                    let value = value.or_else(|| words.next().map(String::as_str)).unwrap_or_default();
                    let port = value.parse().map_err(|_| {
                        Failure::new(format!("`--port` wants a number from 0 to 65535, not `{value}`"))
                    })?;
                    options.port = Some(port);
                }
                "--public-url" if command == "build" => {
                    let value = value.or_else(|| words.next().map(String::as_str)).unwrap_or_default();
                    if !value.ends_with('/') || value.contains(char::is_whitespace) {
                        return Err(Failure::new(format!(
                            "`--public-url` wants a folder that ends in `/`, such as `/tools/dateline/`, not `{value}`"
                        )));
                    }
                    options.public_url = Some(value.to_owned());
                }
                _ => return Err(Failure::new(format!("does not know `{word}`; `--help` says what it does"))),
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn read(command: &str, words: &[&str]) -> Option<Options> {
        let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        Options::read(command, &words).ok()
    }

    #[test]
    fn takes_a_port_in_both_spellings() {
        assert_eq!(read("serve", &["--port", "9000"]).unwrap().port, Some(9000));
        assert_eq!(read("serve", &["--port=9000"]).unwrap().port, Some(9000));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        assert_eq!(read("serve", &["--fast"]), None);
        assert_eq!(read("serve", &["--port", "many"]), None);
        assert_eq!(read("build", &["--port", "9000"]), None);
    }

    #[test]
    fn takes_the_folder_of_a_host() {
        let options = read("build", &["--public-url", "/tools/dateline/"]);
        assert_eq!(options.unwrap().public_url.as_deref(), Some("/tools/dateline/"));
        assert_eq!(read("build", &["--public-url=/tools"]), None);
        assert_eq!(read("serve", &["--public-url", "/"]), None);
    }

    #[test]
    fn only_training_can_be_said_instead_of_done() {
        assert!(read("train", &["--dry-run"]).unwrap().dry_run);
        assert_eq!(read("build", &["--dry-run"]), None);
    }

    #[test]
    fn hands_everything_on_to_the_trainer() {
        assert_eq!(read("trainer", &["evaluate", "--all"]).unwrap().rest, ["evaluate", "--all"]);
    }
}
