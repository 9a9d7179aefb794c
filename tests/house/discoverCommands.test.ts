import { describe, expect, test } from 'vitest';
import { compile, leaderMap, uncertainWorlds, type UncertainWorlds } from '../../src/lib/engine';
import { evidenceRows, hangingBy } from '../../src/lib/findings/hanging';
import { defaultSettings } from '../../src/lib/settings/edits';
import { readModel } from '../../src/lib/study/testing/readStudy';
import { askStudy as study } from './askStudy';

const file = 'scenarios/azerbaijan-israel/models/core.json';
const model = readModel('core');
const compiled = compile(model);

describe('the commands that ask what Discover asks', () => {
	test('says what hangs on judgements, passages and bases, and refuses another kind', async () => {
		const { rows, nearest, evidence } = JSON.parse(
			(await study('linchpins', file, '--by', 'passage', '--json')).stdout
		) as {
			rows: { id: string }[];
			nearest: { leader: string }[];
			evidence: unknown;
		};
		const settings = defaultSettings(model);
		expect(rows.map(({ id }) => id)).toEqual(hangingBy('passage', model, compiled, settings).map(({ id }) => id));
		expect(nearest).toMatchObject([{ leader: 'alignment' }]);
		expect(evidence).toEqual(evidenceRows(model, compiled, settings));
		expect((await study('linchpins', file)).stdout).toMatch(
			/proximity\.watched\.quiet\s+quiet\s+50\.3 %\s+33\.4 %\s+−16\.9/
		);
		const { status, stderr } = await study('linchpins', file, '--by', 'colour');
		expect([status, stderr]).toEqual([1, '--by takes judgement, passage, basis, not “colour”.\n']);
	});

	test('says who leads over the levels of two factors, those named or the strongest', async () => {
		const map = leaderMap(compiled, defaultSettings(model), { x: 'gulf', y: 'caucasus' });
		const answer = await study('map', file, '--x', 'gulf', '--y', 'caucasus', '--json');
		const { part, regions } = JSON.parse(answer.stdout) as { part: number[]; regions: { part: number }[] };
		expect(part).toEqual(map.part);
		expect(regions.reduce((sum, each) => sum + each.part, 0)).toBeCloseTo(1, 12);
		expect((await study('map', file)).stdout).toMatch(/part of proximity × gulf/);
		expect((await study('map', file, '--y', 'proximity')).stdout).toMatch(/part of gulf × proximity/);
		for (const typed of [
			['--x', 'nowhere'],
			['--x', 'gulf', '--y', 'gulf']
		]) {
			const { status, stderr } = await study('map', file, ...typed);
			expect([status, stderr]).toEqual([1, expect.stringMatching(/^--x .*(the model has|both name gulf)/)]);
		}
	});

	test('gives the worlds of an uncertain matrix, with the confidence that is asked for', async () => {
		const doubted = async (...typed: string[]) =>
			JSON.parse((await study('doubt', file, '--readings', '200', '--json', ...typed)).stdout) as UncertainWorlds;
		expect(await doubted('--default', 'hardly', '--seed', '4')).toEqual(
			uncertainWorlds(compiled, undefined, { readings: 200, seed: 4, unsaid: 'hardly' })
		);
		expect((await doubted('--zeros', 'doubted')).cells.sure).toBeLessThan((await doubted()).cells.sure);
		expect((await study('doubt', file)).stdout).toMatch(/watched\s+slackening\s+established\s+one-route\s+\d+\s+yes/);
		expect((await study('doubt', file, '--default', 'rather')).stderr).toContain(
			'--default takes sure, fairly, hardly'
		);
		expect((await study('doubt', file, '--readings', '1')).status).not.toBe(0);
	});

	test('says when an outcome leads, box by box, and which levels it can be asked of', async () => {
		const { stdout } = await study('when', file, '--outcome', 'quiet', '--draws', '2000');
		expect(stdout).toMatch(/\n\d+ \*\s+\d+\.\d %.*proximity level –\.\.\d+/);
		expect(stdout).toMatch(/quiet leads in \d+ of 2000 variations/);
		const { status, stderr } = await study('when', file, '--levels', 'there');
		expect(status).toBe(1);
		expect(stderr).toContain('--levels takes everywhere or ranges, not “there”.');
	});
});
