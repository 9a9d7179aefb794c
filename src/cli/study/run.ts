import { parseArgs } from 'node:util';
import { compile, EngineError } from '../../lib/engine';
import type { Fault } from '../../lib/study';
import { WizardFault } from '../../lib/study/scenarioWizard/project';
import { hasOutcomes } from '../../lib/study/hasOutcomes';
import { commandLanguage } from './commandLanguage';
import { beliefsContext, runBeliefs } from './beliefs';
import type { Answer } from './asked';
import { commands, worldsOf } from './commands';
import { saveContext, runKeeping } from './keep';
import {
	addStudyFile,
	exportStudy,
	fileContext,
	newStudyFolder,
	takeContext,
	takesStudy,
	type WholeOptions
} from './files';
import { openModel, openSettings, StudyRefusal } from './open';
import { newStudy } from './newStudy';
import { isProject, openProject } from './wizard';

const values = [
	...['settings', 'to', 'outcome', 'draws', 'seed', 'weights', 'levels', 'base', 'x', 'y'],
	...['tolerance', 'limit', 'effort', 'from', 'out', 'language', 'data', 'as', 'model', 'check', 'by'],
	...['readings', 'default', 'zeros']
] as const;
const switches = ['new', 'force'] as const;

const help = `npm run study -- <command> <file> [--settings FILE] [--json]

  <file>      a model's file (scenarios/<study>/models/core.json) or a study's folder (its first model);
              worlds also takes a ScenarioWizard project (FILE.scw), and import --new makes a study of one
  --settings  a scenario's file (scenario/1) of that model; without it the model's own settings
  --json      the answer for programs

${Object.entries(commands)
	.map(
		([name, { says }]) => `  ${name.padEnd(10)}${says}${name === 'export' ? `\n${' '.repeat(12)}${takeContext}` : ''}`
	)
	.join('\n')}
${Object.entries(fileContext)
	.map(([name, says]) => `  ${name.padEnd(10)}${says}`)
	.join('\n')}
${Object.entries({ ...beliefsContext, ...saveContext })
	.map(([name, says]) => `  ${name.padEnd(10)}${says}`)
	.join('\n')}
`;

/** Rows as columns that line up; a row without cells parts two tables, each with widths of its own; a single cell is a line. */
function lay(rows: readonly (readonly string[])[]): string {
	const parting = rows.findIndex((row) => row.length === 0);
	if (parting >= 0) return `${lay(rows.slice(0, parting))}\n\n${lay(rows.slice(parting + 1))}`;
	const widths: number[] = [];
	for (const row of rows)
		if (row.length > 1) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
	return rows
		.map((row) =>
			row
				.map((cell, at) => cell.padEnd(widths[at] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

async function ask(
	name: string,
	command: (typeof commands)[string],
	path: string | undefined,
	options: Record<string, string | undefined>,
	switched: Partial<Record<(typeof switches)[number], boolean>>
): Promise<Answer> {
	if (switched.new && !(path && isProject(path)))
		throw new StudyRefusal('import --new makes a study of a ScenarioWizard project: name its FILE.scw.');
	if (path && isProject(path)) {
		if (name === 'import' && switched.new) return newStudy(path, { ...options, ...switched });
		if (name !== 'worlds')
			throw new StudyRefusal(
				`${path} holds cross-impacts alone: worlds takes it, import puts it into a model, and import --new makes a study of it.`
			);
		const { listed, table } = worldsOf({ crossImpacts: openProject(path).crossImpacts, options });
		return { json: listed, table };
	}
	const opened = await openModel(path, name === 'validate');
	const settings = openSettings(options['settings'], opened);
	const { model } = opened;
	if (command.ofShares && !hasOutcomes(model))
		throw new StudyRefusal(`${model.id} has no outcomes, so there are no shares to ${name}: its answer is worlds.`);
	return command.run({ opened, model, compiled: compile(model), settings, options });
}

/** Refuses an option that was typed and that the command does not take. */
function refuseStray(
	name: string,
	options: Record<string, string | boolean | undefined>,
	taken: readonly string[]
): void {
	const stray = [...values, ...switches].find((option) => options[option] !== undefined && !taken.includes(option));
	if (stray)
		throw new StudyRefusal(`${name} takes no --${stray}; it takes ${taken.map((each) => `--${each}`).join(', ')}.`);
}

/** The options that a command names in what it says of itself. */
const namedIn = (says: string) => [...says.matchAll(/--([a-z]+)/g)].map(([, option]) => option!);

/** The commands on whole studies; null for every other. */
function onStudies(name: string, path: string | undefined, options: WholeOptions) {
	if (name === 'add') return { takes: namedIn(fileContext.add), run: () => addStudyFile(path, options) };
	if (name === 'new') return { takes: namedIn(fileContext.new), run: () => newStudyFolder(path, options) };
	const takes = name === 'export' && path !== undefined && takesStudy(path, options);
	return takes ? { takes: namedIn(takeContext), run: () => exportStudy(path, options) } : null;
}

async function answer(typed: string[]): Promise<string> {
	const { values: options, positionals } = parseArgs({
		args: typed,
		allowPositionals: true,
		options: {
			json: { type: 'boolean' },
			help: { type: 'boolean', short: 'h' },
			new: { type: 'boolean' },
			force: { type: 'boolean' },
			...Object.fromEntries(values.map((name) => [name, { type: 'string' as const }]))
		}
	});
	const [name, path, ...rest] = positionals;
	if (options['help'] || name === undefined) return help;
	if (rest.length > 0) throw new StudyRefusal(`One file is enough: what should “${rest[0]}” be?`);
	if (Object.hasOwn(saveContext, name)) return runKeeping(name, path);
	const strings = options as Record<string, string | undefined>;
	if (Object.hasOwn(beliefsContext, name)) {
		refuseStray(name, options, namedIn(beliefsContext[name]!));
		const { json, table } = await runBeliefs(path, strings['data']);
		return options['json'] ? JSON.stringify(json, null, '\t') : lay(table);
	}
	const whole = onStudies(name, path, { ...strings, force: options['force'] === true });
	if (whole) {
		refuseStray(name, options, whole.takes);
		return whole.run();
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command)
		throw new StudyRefusal(
			`There is no command “${name}”; there are ${[...Object.keys(commands), ...Object.keys(fileContext), ...Object.keys(beliefsContext), ...Object.keys(saveContext)].join(', ')}.`
		);
	refuseStray(name, options, ['settings', ...namedIn(command.says)]);
	const switched = { new: options['new'] === true, force: options['force'] === true };
	const { json, table, notes = [] } = await ask(name, command, path, strings, switched);
	if (options['json']) return JSON.stringify(json, null, '\t');
	const said = (await sayAll(notes)).map((sentence) => `  ${sentence}`);
	return [lay(table), ...(said.length > 0 ? ['', 'not wrong, but:', ...said] : [])].join('\n');
}

/** Faults as sentences, where the messages are compiled (`npm run words`); else as their codes and values. */
async function sayAll(faults: readonly Fault[]): Promise<string[]> {
	try {
		const { sayFaults } = await import('../../lib/words/problems');
		return sayFaults(faults, commandLanguage);
	} catch {
		return faults.map(({ file, path, code, values: found }) => `${file} ${path}: ${code} ${JSON.stringify(found)}`);
	}
}

/** Why the engine could not answer, likewise. */
async function sayEngine(error: EngineError): Promise<string> {
	try {
		const { sayEngineError } = await import('./sayEngineError');
		return sayEngineError(error, commandLanguage);
	} catch {
		return error.message;
	}
}

/** What is wrong with a file of ScenarioWizard, likewise. */
async function sayWizard(fault: WizardFault): Promise<string> {
	const file = String(fault.values['file'] ?? '');
	try {
		const { sayWizardFault } = await import('../../lib/words/sayWizardFault');
		return sayWizardFault(fault, file, commandLanguage);
	} catch {
		return `${file}: ${fault.code} ${JSON.stringify(fault.values)}`;
	}
}

/** Why a command was not done, in a sentence. */
function sayRefusal(error: Error): Promise<string> | string {
	if (error instanceof EngineError) return sayEngine(error);
	return error instanceof WizardFault ? sayWizard(error) : error.message;
}

/** Whether an option was typed that there is not, or without its value. */
const isOptionError = (error: unknown): error is Error =>
	error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

/** Runs one command and prints its answer; 1 and a sentence on the error stream for what cannot be answered. */
export async function runStudyCommand(typed: string[]): Promise<number> {
	try {
		console.log(await answer(typed));
		return 0;
	} catch (error) {
		const isKnown =
			[StudyRefusal, EngineError, WizardFault].some((kind) => error instanceof kind) || isOptionError(error);
		if (!isKnown) throw error;
		console.error(await sayRefusal(error as Error));
		if (error instanceof StudyRefusal)
			for (const sentence of await sayAll(error.faults)) console.error(`  ${sentence}`);
		return 1;
	}
}
