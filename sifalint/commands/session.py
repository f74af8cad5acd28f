"""What every command starts from: the plugins, the configuration, and the rules they make."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from sifalint.commands.usage import Parser
from sifalint.config import Config, find_config, load_config
from sifalint.config_check import LANGS
from sifalint.cross import CrossRule
from sifalint.document import Context
from sifalint.finding import Text
from sifalint.hookspecs import Property
from sifalint.plugins import Plugins
from sifalint.readers import Reader, built_in_readers
from sifalint.records import NamedTuple
from sifalint.rule import Rule
from sifalint.selection import Selection, chosen, laid_over


class Overlay(NamedTuple):
    """What the command line sets; it wins over every configuration file."""

    selection: Selection = Selection()
    values: Mapping[str, Any] = MappingProxyType({})

    def over(self, config: Config, rules: Mapping[str, type[Rule]]) -> Config:
        """A configuration with the command line's settings laid over it; raises ``SelectionError``."""
        return config._replace(selection=laid_over(rules, config.selection, self.selection), **self.values)


class Session:
    """The loaded plugins and the settings of this run.

    Making one raises ``ConfigError`` for a configuration that cannot be used and ``SelectionError`` for an
    entry of the command line's selection that names no rule.
    """

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.plugins = Plugins()
        self._file = _config(arguments, self.plugins)
        self.plugins.require(self._file.plugins)
        self._overlay = _overlay(arguments)
        self.config = self._overlay.over(self._file, self.plugins.rules)
        self.lang: str = arguments.lang or self.config.lang or "zh"
        self._made: dict[Selection, list[Rule]] = {}
        self.rules(self.config)

    @cached_property
    def profiles(self) -> tuple[str, ...]:
        """The profiles of the plugins, then the user's own."""
        return (*self.plugins.collect("sifalint_profiles"), *self.config.profiles)

    @cached_property
    def packs(self) -> tuple[str, ...]:
        """The files that add to the data of rules: those of the plugins, then the user's own."""
        return (*self.plugins.collect("sifalint_packs"), *self.config.packs)

    @cached_property
    def readers(self) -> tuple[Reader, ...]:
        """The file formats, the built-in ones first."""
        return (*built_in_readers(), *self.plugins.collect("sifalint_readers"))

    @cached_property
    def properties(self) -> tuple[Property, ...]:
        """What outputs show of a document as a whole."""
        return tuple(self.plugins.collect("sifalint_properties"))

    def for_file(self, path: str) -> Config:
        """The settings for one file."""
        if not self._file.overrides:
            return self.config
        return self._overlay.over(self._file.for_file(path), self.plugins.rules)

    def rules(self, config: Config) -> list[Rule]:
        """The rules that a file's settings choose, with their options set."""
        return self._rules(config, config.selection)

    def claim_rules(self, config: Config) -> list[Rule]:
        """The rules that list claims, but for those that a file's settings ignore."""
        every = Selection(ignore=config.selection.ignore)
        return [rule for rule in self._rules(config, every) if rule.claims]

    def comparing_rules(self, config: Config) -> list[Rule]:
        """The rules that compare with the report of the year before, but for those that are ignored."""
        every = Selection(ignore=config.selection.ignore)
        return [
            rule for rule in self._rules(config, every) if rule.compares and not isinstance(rule, CrossRule)
        ]

    def _rules(self, config: Config, selection: Selection) -> list[Rule]:
        if selection not in self._made:
            classes = chosen(self.plugins.rules, selection)
            options = {code: _options(given) for code, given in config.rules.items()}
            self._made[selection] = self.plugins.made(classes, options)
        return self._made[selection]

    def context(self, config: Config) -> Context:
        """What a file's settings say about it."""
        return Context(config.report_year, config.profile, self.profiles, self.packs, config.as_of)

    def previous_context(self, path: str) -> Context:
        """What is known of last year's report: no year but one that an override gives to its file."""
        config = self._file.for_file(path)
        year = None if config.report_year == self._file.report_year else config.report_year
        return Context(year, None, self.profiles, self.packs)


def add_common_options(parser: Parser) -> None:
    """The options that every command takes."""
    parser.option("--lang", help=Text("输出语言，默认 zh", "language, zh by default"), choices=LANGS)
    parser.option(
        "--config",
        metavar="FILE",
        help=Text("用这个配置文件，不再向上查找", "use this configuration file instead of searching for one"),
    )
    parser.option(
        "--isolated",
        action="store_true",
        help=Text("不读任何配置文件", "read no configuration file"),
    )


def _config(arguments: argparse.Namespace, plugins: Plugins) -> Config:
    if arguments.isolated:
        return Config()
    file = arguments.config or find_config(os.curdir)
    return load_config(file, plugins.rules) if file else Config()


def _overlay(arguments: argparse.Namespace) -> Overlay:
    selection = Selection(*(_split(getattr(arguments, name, None)) for name in Selection._fields))
    names = ("report_year", "profile", "as_of", "fail_on")
    given = {name: getattr(arguments, name, None) for name in names}
    return Overlay(selection, {name: value for name, value in given.items() if value is not None})


def _split(values: list[str] | None) -> tuple[str, ...]:
    return tuple(entry.strip() for value in values or () for entry in value.split(",") if entry.strip())


def _options(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
