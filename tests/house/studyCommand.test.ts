import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
	compile,
	consistentWorlds,
	evaluate,
	sobolIndices,
	type ConsistentWorlds,
	type SobolIndex
} from '../../src/lib/engine';
import { defaultSettings } from '../../src/lib/settings/edits';
import { writeProject } from '../../src/lib/study/scenarioWizard/writeProject';
import { readFiles, readModel, readStudy } from '../../src/lib/study/testing/readStudy';
import { writeFolder } from '../../src/lib/study/writeFolder';
import { askStudy as study } from './askStudy';
import { builtStudy } from './builtStudy';

const file = 'scenarios/azerbaijan-israel/models/core.json';
const model = readModel('core');
const compiled = compile(model);

const built = builtStudy();
const here = process.cwd();

afterEach(() => {
	vi.unstubAllEnvs();
	process.chdir(here);
});

describe('the study command', () => {
	test('runs from its sources too', () => {
		const typed = ['validate', 'scenarios/azerbaijan-israel'];
		const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'src/cli/study.ts', ...typed], { encoding: 'utf8' });
		expect({ status, stdout, stderr }).toEqual(built(...typed));
	});

	test('gives programs the engine’s numbers', async () => {
		const { status, stdout } = await study('evaluate', file, '--json');
		expect(status).toBe(0);
		expect((JSON.parse(stdout) as { share: number[] }).share).toEqual(evaluate(compiled, defaultSettings(model)).share);
		const { worlds } = JSON.parse((await study('worlds', file, '--json')).stdout) as ConsistentWorlds;
		expect(worlds).toEqual(consistentWorlds(compiled).worlds);
	});

	test('leaves out the worlds that an exclusion forbids, says how many, and what a .scw has no place for', async () => {
		const folder = join(mkdtempSync(join(tmpdir(), 'study-')), 'azerbaijan-israel');
		cpSync('scenarios/azerbaijan-israel', folder, { recursive: true });
		const excluding = join(folder, 'models/core.json');
		const [first] = consistentWorlds(compiled).worlds;
		const [one, other] = Object.entries(first!.states);
		const exclusions = [{ states: Object.fromEntries([one!, other!]), reason: { en: 'Never seen together.' } }];
		writeFileSync(excluding, JSON.stringify({ ...model, exclusions }));
		const found = JSON.parse((await study('worlds', excluding, '--json')).stdout) as ConsistentWorlds;
		const { crossImpacts } = compile({ ...model, exclusions });
		expect(found).toMatchObject(consistentWorlds({ crossImpacts }));
		expect(found.worlds.length).toBeLessThan(consistentWorlds(compiled).worlds.length);
		expect((await study('worlds', excluding)).stdout).toMatch(
			new RegExp(
				`1 exclusions\\s+${found.excluded} combinations cannot be\n.*${found.intoExcluded} of ${found.starts} starts`
			)
		);
		expect((await study('export', excluding, '--out', join(folder, 'x.scw'))).stdout).toContain(
			'the one of the model left out'
		);
	});

	test('gives people a table: flips, what it takes, the tornado, draws', async () => {
		expect((await study('flip', file)).stdout).toMatch(/proximity\s+–\s+56\.7 alignment/);
		expect((await study('tornado', file, '--outcome', 'quiet')).stdout).toMatch(/proximity\s+level\s+10/);
		expect((await study('simulate', file, '--draws', '1000')).stdout).toMatch(/quiet\s+\d+\.\d %/);
		expect((await study('validate', 'scenarios/azerbaijan-israel')).stdout).toContain('core, extended');
	});

	test('reads numbers as people write them, and says in a sentence which it does not take', async () => {
		const drawn = async (draws: string) => (await study('simulate', file, '--draws', draws, '--json')).stdout;
		expect(await drawn('٣٠٠')).toBe(await drawn('300'));
		for (const [typed, said] of [
			[['simulate', '--draws', '0'], /^--draws takes a whole number of 2 or more, not “0”\.\n$/],
			[['simulate', '--draws', '10.000'], /^--draws “10\.000” could be 10\.000 or 10000; write one of the two\.\n$/],
			[['simulate', '--draws', '99999999999'], /^draws is 99999999999; give a number from 2 to \d+\.\n$/],
			[['sobol', '--base', '0'], /^--base takes a whole number from 2 to 100000, not “0”\.\n$/],
			[['sobol', '--base', 'many'], /^--base takes a whole number from 2 to 100000, not “many”\.\n$/],
			[['sobol', '--draws', '0'], /^sobol takes no --draws; it takes --settings, --outcome, --base, --seed\.\n$/],
			[['flip', '--seed', '1'], /^flip takes no --seed;/]
		] as const) {
			const [command, ...options] = typed;
			const { status, stderr } = await study(command, file, ...options);
			expect([status, stderr]).toEqual([1, expect.stringMatching(said)]);
		}
	});

	test('writes no zero with a sign', async () => {
		const extended = 'scenarios/azerbaijan-israel/models/extended.json';
		const { stdout } = await study('sobol', extended, '--base', '256');
		expect(stdout).toContain('0.000');
		expect(stdout).not.toMatch(/[-\u2212]0\.0+(?!\d)/);
	});

	test('explains a difference by parts that sum to it', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'study-'));
		const settings = defaultSettings(model);
		settings.factors['proximity']!.weight = 60;
		settings.factors['gulf'] = { ...settings.factors['gulf']!, level: 100, high: 100 };
		const scenario = {
			format: 'scenario/1',
			id: 'mine',
			study: 'azerbaijan-israel',
			model: 'core',
			name: { en: 'Mine' },
			note: { en: 'Mine' },
			settings // prettier-ignore
		};
		writeFileSync(join(folder, 'mine.json'), JSON.stringify(scenario));
		const { stdout } = await study('explain', file, '--to', join(folder, 'mine.json'), '--json');
		const { from, to, parts } = JSON.parse(stdout) as { from: number; to: number; parts: { value: number }[] };
		expect(parts).toHaveLength(2);
		expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(to - from, 12);
	});

	test('gives the Sobol’ indices of the engine', async () => {
		const { indices } = JSON.parse(
			(await study('sobol', file, '--outcome', 'quiet', '--base', '256', '--json')).stdout
		) as {
			indices: SobolIndex[];
		};
		const expected = sobolIndices(compiled, defaultSettings(model), 'quiet', { base: 256, seed: 1 });
		expect(indices).toEqual(JSON.parse(JSON.stringify(expected)));
	});

	test('keeps the order of a project’s factors whose names are numbers or twins, each with its own states', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'study-'));
		const worldsOf = async (names: string[]) => {
			const twoStates = ['a', 'b'];
			const write = (name: string, factors: { name: string; states: string[] }[]) =>
				writeFileSync(
					join(folder, name),
					writeProject(
						{
							factors: factors.map(({ name: own, states }) => ({
								...{ name: own, short: '', note: '' },
								states: states.map((state) => ({ name: state, short: '' }))
							})),
							// Each factor is pushed to its second state by every other.
							matrix: factors.flatMap(({ states }, f) =>
								states.map(() => factors.flatMap((_, g) => twoStates.map((__, t) => (f !== g && t === 1 ? 1 : 0))))
							),
							note: '',
							notes: factors.map(() => factors.map(() => ''))
						},
						name
					)
				);
			write('x.scw', names.map((name) => ({ name, states: twoStates.map((state) => `${state} of ${name}`) }))); // prettier-ignore
			const { stdout } = await study('worlds', join(folder, 'x.scw'));
			const { factors, worlds } = JSON.parse((await study('worlds', join(folder, 'x.scw'), '--json')).stdout) as {
				factors: string[];
				worlds: { states: string[] }[];
			};
			return { lines: stdout.split('\n'), factors, worlds };
		};
		const numbers = await worldsOf(['B', '2030', '51']);
		expect(numbers.lines[1]).toMatch(/^b of B +b of 2030 +b of 51 /);
		expect(numbers.factors).toEqual(['B', '2030', '51']);
		expect(numbers.worlds.map(({ states }) => states)).toEqual([['b of B', 'b of 2030', 'b of 51']]);
		expect(numbers.lines.at(-2)).toBe('complete  0 of 8 starts end in cycles');
		const twins = await worldsOf(['A', 'A', 'A#2']);
		expect(new Set(twins.factors).size).toBe(3);
		expect(twins.factors.slice(0, 1)).toEqual(['A']);
		expect(twins.factors[2]).toBe('A#2');
		expect(twins.worlds[0]?.states).toHaveLength(3);
	});

	test('takes a matrix to ScenarioWizard and back, and solves it there and here', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'study-'));
		const [scw, sl, json] = ['x.scw', 'x.sl', 'x.json'].map((name) => join(folder, name)) as [string, string, string];
		expect((await study('export', file, '--out', scw)).status).toBe(0);
		expect((await study('export', file, '--out', sl)).status).toBe(0);
		const count = consistentWorlds(compiled).worlds.length;
		expect((JSON.parse((await study('worlds', scw, '--json')).stdout) as ConsistentWorlds).worlds).toHaveLength(count);
		expect((await study('import', file, '--from', sl)).stdout).toContain(`${count} of ${count}`);
		expect((await study('import', file, '--from', scw, '--out', json)).status).toBe(0);
		expect((JSON.parse(readFileSync(json, 'utf8')) as { id: string }).id).toBe('core');
		const extended = file.replace('core', 'extended');
		expect(await study('import', extended, '--from', scw, '--out', json)).toMatchObject({ status: 1 });
		expect((await study('import', extended, '--from', sl)).stderr).toContain('another matrix');
		writeFileSync(scw, 'hello');
		expect((await study('worlds', scw)).stderr).toContain('line 1');
	});

	test('makes a study of a project, checks it against a list of solutions, and writes over nothing unasked', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'study-'));
		const [made, sl, other] = ['made', 'x.sl', 'y.sl'].map((name) => join(folder, name)) as [string, string, string];
		const scw = 'tests/reference/cases/cib-global.scw';
		expect(await study('import', scw, '--new')).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('--out') as string
		});
		expect((await study('import', scw, '--new', '--out', made)).stdout).toContain('3 factors, 10 states');
		expect((await study('validate', made)).status).toBe(0);
		expect((await study('evaluate', made)).stderr).toContain('has no outcomes');
		expect((await study('export', made, '--out', sl)).stdout).toContain('4 worlds');
		expect(await study('import', scw, '--new', '--out', made)).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('--force') as string
		});
		const again = await study('import', scw, '--new', '--out', made, '--force', '--check', sl);
		expect(again.stdout).toContain('The worlds are the same: all 4 solutions');
		writeFileSync(other, readFileSync(sl, 'utf8').replace('" 2 3 2"', '" 1 1 1"'));
		const differ = await study(
			'import',
			scw,
			'--new',
			'--out',
			join(folder, 'second'),
			'--check',
			other,
			'--language',
			'fr'
		);
		expect(differ.stdout).toContain('of 4 solutions in the file 3 were found here; 1 stand in the file alone');
		expect(readdirSync(join(folder, 'second'))).toContain('source.fr.txt');
		writeFileSync(other, '$ ScenarioWizard 3.0\n" 9 9 9",1,0,0,0,""');
		expect((await study('import', scw, '--new', '--out', join(folder, 'third'), '--check', other)).stderr).toContain(
			'another matrix'
		);
		expect(existsSync(join(folder, 'third'))).toBe(false);
		expect((await study('import', file, '--new', '--out', join(folder, 'third'))).stderr).toContain(
			'name its FILE.scw'
		);
	});

	test('backs up what is saved and restores it, beside a running server', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'study-'));
		const path = join(folder, 'all.json');
		vi.stubEnv('DATABASE_URL', '');
		vi.stubEnv('DATA_DIR', join(folder, 'data'));
		expect((await study('backup', path)).stdout).toContain(
			'0 scenarios, 0 briefings, 0 studies, 0 comparisons, 0 observations, 0 revisions'
		);
		expect(await study('backup', path)).toMatchObject({ status: 1 });
		expect((await study('restore', path)).stdout).toContain(
			'0 scenarios, 0 briefings, 0 studies, 0 comparisons, 0 observations and 0 revisions were added'
		);
		expect((await study('beliefs', 'no-such-scenario')).stderr).toContain(
			'There is no saved scenario no-such-scenario'
		);
		expect((await study('beliefs', 'no-such-scenario', '--seed', '1')).stderr).toContain('takes no --seed');
		expect((await study('restore', join(folder, 'none.json'))).stderr).toContain('cannot be read');
		writeFileSync(path, '{}');
		expect((await study('restore', path)).stderr).toContain('no backup');
	});

	test('makes a study of a workbook, adds it to what is saved, and takes it along in every form', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'study-'));
		const at = (...names: string[]) => join(folder, ...names);
		vi.stubEnv('DATABASE_URL', 'postgres://nobody.invalid/none');
		const place = ['--data', at('data')];
		const home = resolve('scenarios/port-of-hallin');
		const contents = readStudy('port-of-hallin');
		process.chdir(folder);
		expect((await study('export', home, '--as', 'xlsx', '--out', at('a.xlsx'))).stdout).toBe(
			`${at('a.xlsx')}: port-of-hallin\n`
		);
		expect((await study('new', at('a.xlsx'), '--out', at('mine'))).stdout).toMatch(
			/mine: the study port-of-hallin, \d+ files\./
		);
		const parsed = (files: Record<string, string>) =>
			Object.entries(files).map(([path, text]): unknown[] => [path, path.endsWith('.json') ? JSON.parse(text) : text]);
		expect(parsed(readFiles(at('mine')))).toEqual(expect.arrayContaining(parsed(writeFolder(contents))));
		expect(await study('new', at('a.xlsx'), '--out', at('mine'))).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('is there already') as string
		});
		expect((await study('new', at('a.xlsx'), '--out', at('mine'), '--force')).status).toBe(0);

		expect((await study('add', at('mine'), ...place)).stdout).toMatch(/^port-of-hallin: revision 1 in /);
		expect((await study('add', at('a.xlsx'), ...place)).stdout).toMatch(
			/^port-of-hallin is kept as it is, at revision 1,/
		);
		const model = JSON.parse(readFileSync(at('mine/models/harbour.json'), 'utf8')) as { title: { en: string } };
		model.title.en = 'Renamed';
		writeFileSync(at('mine/models/harbour.json'), JSON.stringify(model));
		expect((await study('add', at('mine'), ...place)).stdout).toMatch(/^port-of-hallin: revision 2 in /);
		expect((await study('export', 'port-of-hallin', ...place)).stdout).toBe('port-of-hallin.zip: port-of-hallin\n');
		expect((await study('export', 'port-of-hallin', ...place)).stderr).toContain('port-of-hallin.zip is there already');
		expect((await study('new', at('port-of-hallin.zip'), '--out', at('back'))).status).toBe(0);
		expect(readFileSync(at('back/models/harbour.json'), 'utf8')).toContain('Renamed');
		expect((await study('export', 'port-of-hallin', '--as', 'csv', '--out', at('csv'), ...place)).status).toBe(0);
		const matrix = at('csv/port-of-hallin-harbour-impacts.csv');
		const typed = ['import', at('mine/models/harbour.json'), '--from', matrix, '--out', at('matrix.json')];
		expect((await study(...typed)).status).toBe(0);
		expect(JSON.parse(readFileSync(at('matrix.json'), 'utf8'))).toEqual(model);
		writeFileSync(
			matrix,
			readFileSync(matrix, 'utf8')
				.replace(',"', ',9,"')
				.replace(/,-?[123](?=,|\r)/, ',nine')
		);
		expect((await study(...typed)).stderr).toMatch(/row \d+, column/);

		expect((await study('export', 'nobody', ...place)).stderr).toMatch(/There is no study “nobody” in /);
		expect((await study('export', home, '--as', 'doc')).stderr).toContain('--as takes zip, xlsx, csv');
		expect((await study('export', home, '--as', 'xlsx', '--model', 'none')).stderr).toContain(
			'--model none: port-of-hallin has'
		);
		expect((await study('add', at('none.zip'))).stderr).toContain('there is no such file');
		expect((await study('add', at('mine'), '--seed', '1')).stderr).toContain('add takes no --seed; it takes --data');
		writeFileSync(at('broken.xlsx'), 'no workbook');
		expect((await study('add', at('broken.xlsx'), ...place)).stderr.replace(/\p{Cf}/gu, '')).toContain(
			'this is no workbook as .xlsx'
		);
	});

	test('says the faults of a study as sentences', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'study-'));
		cpSync('scenarios/azerbaijan-israel', folder, { recursive: true });
		writeFileSync(join(folder, 'models/core.json'), '{');
		expect((await study('validate', folder)).stderr).toMatch(/models\/core\.json.*[a-z]{3} .*\./);
	});

	test.each([
		[['nonsense', file], 'There is no command “nonsense”'],
		[['evaluate'], 'Name a study’s folder'],
		[['evaluate', 'no/such/file.json'], 'there is no such file'],
		[['evaluate', file, '--settings', 'no.json'], 'there is no such file'],
		[['explain', file], 'name the second with --to'],
		[['simulate', file, '--draws', 'many'], '--draws takes a whole number'],
		[['tornado', file, '--outcome', 'nobody'], 'the model has alignment'],
		[['evaluate', file, '--colour'], 'colour'],
		[['export', file], '--out'],
		[['import', file, '--from', 'no.scw'], 'there is no such file'],
		[['sobol', file, '--base', '1'], 'base']
	])(
		'answers %j with a sentence and exit code 1',
		async (typed, sentence) => {
			const { status, stdout, stderr } = await study(...typed);
			expect(status).toBe(1);
			expect(stdout).toBe('');
			expect(stderr).toContain(sentence);
			expect(stderr).not.toMatch(/\n\s+at /);
		},
		20_000
	);

	test('tells all of itself, and ends with the code that it answers', () => {
		expect(built('nonsense')).toMatchObject({ status: 1, stdout: '' });
		const { stdout } = built('--help');
		for (const name of [
			'validate',
			'evaluate',
			'simulate',
			'tornado',
			'flip',
			'map',
			'linchpins',
			'worlds',
			'explain',
			'sobol',
			'import',
			'export',
			'add',
			'new'
		])
			expect(stdout).toContain(name);
	});
});
