import { parseArgs } from 'node:util';
import { compile, EngineError } from '../../lib/engine';
import { commands } from './commands';
import { openModel, openSettings, Refusal } from './open';

const values = ['settings', 'to', 'outcome', 'draws', 'seed', 'weights', 'tolerance', 'limit', 'effort'] as const;

const help = `npm run study -- <command> <file> [--settings FILE] [--json]

  <file>      a model's file (scenarios/<study>/models/core.json) or a study's folder (its first model)
  --settings  a scenario's file (scenario/1) of that model; without it the model's own settings
  --json      the answer for programs

${Object.entries(commands)
	.map(([name, { says }]) => `  ${name.padEnd(10)}${says}`)
	.join('\n')}
`;

/** Rows as columns that line up; a row without cells parts two tables. */
function lay(rows: readonly (readonly string[])[]): string {
	const widths: number[] = [];
	for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
	return rows
		.map((row) =>
			row
				.map((cell, at) => cell.padEnd(widths[at] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

function answer(typed: string[]): string {
	const { values: options, positionals } = parseArgs({
		args: typed,
		allowPositionals: true,
		options: {
			json: { type: 'boolean' },
			help: { type: 'boolean', short: 'h' },
			...Object.fromEntries(values.map((name) => [name, { type: 'string' as const }]))
		}
	});
	const [name, path, ...rest] = positionals;
	if (options['help'] || name === undefined) return help;
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) throw new Refusal(`There is no command “${name}”; there are ${Object.keys(commands).join(', ')}.`);
	if (rest.length > 0) throw new Refusal(`One file is enough: what should “${rest[0]}” be?`);
	const opened = openModel(path);
	const strings = options as Record<string, string | undefined>;
	const settings = openSettings(strings['settings'], opened);
	const { model } = opened;
	const { json, table } = command.run({ opened, model, compiled: compile(model), settings, options: strings });
	return options['json'] ? JSON.stringify(json, null, '\t') : lay(table);
}

/** Runs one command and prints its answer; 1 and a sentence on the error stream for what cannot be answered. */
export function runStudyCommand(typed: string[]): number {
	try {
		console.log(answer(typed));
		return 0;
	} catch (error) {
		const known = error instanceof Refusal || error instanceof EngineError || error instanceof TypeError;
		if (!known) throw error;
		console.error(error.message);
		if (error instanceof Refusal)
			for (const { file, path, code, values: found } of error.faults)
				console.error(`  ${file}${path && `, ${path}`}: ${code} ${JSON.stringify(found)}`);
		return 1;
	}
}
