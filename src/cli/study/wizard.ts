import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
	consistentWorldsInSlices,
	crossImpactsOf,
	rateWorld,
	type CompiledModel,
	type CrossImpacts
} from '../../lib/engine';
import type { Model, StudyContents } from '../../lib/study';
import { decodeText } from '../../lib/study/decodeText';
import { canonicalTag, scriptOf } from '../../lib/study/language';
import { checkSolutionsFit } from '../../lib/study/scenarioWizard/compareSolutions';
import { projectOf, withMatrix } from '../../lib/study/scenarioWizard/ofModel';
import { decodeWizard, WizardFault, type WizardProject } from '../../lib/study/scenarioWizard/project';
import { readProject } from '../../lib/study/scenarioWizard/readProject';
import { readSolutions, writeSolutions, type WizardSolution } from '../../lib/study/scenarioWizard/solutions';
import { writeProject } from '../../lib/study/scenarioWizard/writeProject';
import { commandLanguage } from './commandLanguage';
import type { Answer } from './asked';
import { refuseFaults, StudyRefusal } from './open';
import { driveWithBar } from './progress';

type Options = Record<string, string | undefined>;

/** Tells by its ending whether a file is a project of ScenarioWizard. */
export const isProject = (path: string) => /\.scw$/i.test(path);
const isSolutions = (path: string) => /\.sl$/i.test(path);

function bytesAt(path: string): Uint8Array {
	try {
		return readFileSync(path);
	} catch {
		throw new StudyRefusal(`${path}: there is no such file, or it cannot be read.`);
	}
}

/** Reads a file of ScenarioWizard; a fault is one sentence with its line. */
export function openWizard<Content>(path: string, read: (text: string) => Content): Content {
	const bytes = bytesAt(path);
	try {
		return read(decodeWizard(bytes));
	} catch (error) {
		throw error instanceof WizardFault ? new WizardFault(error.code, { ...error.values, file: path }) : error;
	}
}

/** Names that tell apart: one without letters, or that stands before too, is called by its place, and never by another's name. */
function toldApart(names: readonly string[]): string[] {
	const taken = new Set(names);
	return names.map((name, at) => {
		if (name !== '' && names.indexOf(name) === at) return name;
		let own = `${name || '?'}#${at + 1}`;
		while (taken.has(own)) own = own.replace('#', '##');
		taken.add(own);
		return own;
	});
}

/** A project with its cross-impacts; factors and states without a name of their own are called by their place. */
export function openProject(path: string): { project: WizardProject; crossImpacts: CrossImpacts } {
	const project = openWizard(path, readProject);
	const names = toldApart(project.factors.map(({ name }) => name));
	const factors = project.factors.map(({ states }, f) => ({
		id: names[f]!,
		states: toldApart(states.map(({ name }) => name))
	}));
	return { project, crossImpacts: crossImpactsOf(factors, (s, t) => project.matrix[s]![t]!) };
}

function outOf(options: Options): string {
	const path = options['out'];
	if (path === undefined) throw new StudyRefusal('Name the file to write with --out, as in --out matrix.scw.');
	return path;
}

function write(path: string, text: string): void {
	try {
		writeFileSync(path, text);
	} catch {
		throw new StudyRefusal(`${path} cannot be written.`);
	}
}

/** Writes the cross-impacts as a project, or the consistent worlds as a solution set. */
export function exported(model: Model, compiled: CompiledModel, options: Options): Answer {
	const path = outOf(options);
	const language = canonicalTag(options['language'] ?? commandLanguage);
	if (language === null) throw new StudyRefusal('--language takes the tag of a language, such as en, ar or fr.');
	if (isProject(path)) {
		write(path, writeProject(projectOf(model, language), basename(path)));
		const states = model.factors.reduce((sum, factor) => sum + factor.states.length, 0);
		const table = [[`${path}: ${model.factors.length} factors, ${states} states, UTF-8`]];
		if (scriptOf(language) !== 'Latn')
			table.push([
				'ScenarioWizard may show these names wrongly: it reads windows-1252, which has Latin letters alone.'
			]);
		const left = model.exclusions?.length ?? 0;
		if (left > 0)
			table.push([
				`A .scw has no place for exclusions: ${left === 1 ? 'the one' : `the ${left}`} of the model left out.`
			]);
		return { json: { out: path, factors: model.factors.length, states }, table };
	}
	if (!isSolutions(path))
		throw new StudyRefusal(`--out ${path}: it should end in .scw (the matrix) or .sl (the worlds).`);
	const { worlds, complete } = driveWithBar(consistentWorldsInSlices(compiled));
	const solutions = worlds.map(({ states, weight, ...rest }) => ({
		...rest,
		states: model.factors.map(({ id, states: all }) => all.findIndex((state) => state.id === states[id]) + 1),
		weight: weight ?? 0
	}));
	write(path, writeSolutions(solutions));
	const table = [[`${path}: ${solutions.length} worlds${complete ? '' : ', not complete'}`]];
	return { json: { out: path, worlds: solutions.length, complete }, table };
}

/** Reads a solution set of these factors; of other ones is a fault. */
export const openSolutions = (path: string, sizes: Parameters<typeof checkSolutionsFit>[0]): WizardSolution[] =>
	openWizard(path, (text) => {
		const solutions = readSolutions(text);
		checkSolutionsFit(sizes, solutions);
		return solutions;
	});

function checkSolutions(path: string, model: Model, { crossImpacts }: CompiledModel): Answer {
	const rows = openSolutions(path, model).map(({ states, weight, consistencyValue: published }) => {
		const ours = rateWorld(
			crossImpacts,
			states.map((state) => state - 1)
		).consistencyValue;
		return { states, weight, published, ours, exact: weight < 2 ** 24 };
	});
	const agreeing = rows.filter(({ published, ours }) => published === ours && ours >= 0).length;
	return {
		json: { from: path, solutions: rows, agreeing },
		table: [
			['world', 'weight', 'consistency value there', 'here'],
			...rows.map(({ states, weight, published, ours, exact }) => [
				states.join(' '),
				exact ? String(weight) : `${weight} (rounded by the program)`,
				String(published),
				String(ours)
			]),
			[],
			[
				`${agreeing} of ${rows.length}`,
				agreeing === rows.length
					? 'hang together here as there'
					: 'hang together here as there: the rest belong to another matrix'
			]
		]
	};
}

/** Puts a project's matrix into a copy of the model, or checks a solution set against the model. */
export function imported(model: Model, compiled: CompiledModel, options: Options): Answer {
	const path = options['from'];
	if (path === undefined) throw new StudyRefusal('Name the file to import with --from, as in --from matrix.scw.');
	if (isSolutions(path)) return checkSolutions(path, model, compiled);
	const found = withMatrix(model, openProject(path).project);
	if (!found) {
		const sizes = model.factors.map(({ id, states }) => `${id} ${states.length}`).join(', ');
		throw new StudyRefusal(`${path} has other numbers of factors or states than the model ${model.id} (${sizes}).`);
	}
	const out = outOf(options);
	write(out, `${JSON.stringify(found, null, '\t')}\n`);
	const dropped = model.judgements.length - found.judgements.length;
	return {
		json: { out, dropped },
		table: [[`${out}: the model ${model.id} with this matrix; ${dropped} reasons of changed cross-impacts dropped`]]
	};
}

/** Puts a matrix that was written as CSV into a copy of the model. */
export async function importedMatrix(study: StudyContents, model: Model, options: Options): Promise<Answer> {
	const from = options['from'] ?? '';
	const { readMatrixCsv } = await import('../../lib/workbook/matrixCsv');
	const decoded = decodeText(bytesAt(from));
	const { contents, faults } =
		'text' in decoded
			? readMatrixCsv(from, decoded.text, { base: study, model })
			: { contents: null, faults: [{ file: from, path: '', code: 'not-utf8' as const, values: {} }] };
	const found = contents?.models.find(({ id }) => id === model.id);
	if (!found) refuseFaults(from, faults);
	const out = outOf(options);
	write(out, `${JSON.stringify(found, null, '\t')}\n`);
	return { json: { out }, table: [[`${out}: the model ${model.id} with the matrix of ${from}`]] };
}
