import { readFileSync } from 'node:fs';

/** @typedef {import('./processes.mjs').Write} Write */
/** What failed is named too, so that the end of a long run says it. @typedef {{ passed: number, failed: number, skipped: number, faults?: string[] }} Counts */

/** A runner that ran nothing has failed. @returns {Counts} */
export function nothingRan() {
	return { passed: 0, failed: 1, skipped: 0 };
}

/** How much of what a check says is said again at the end, in lines. */
const lastLines = 12;

/** Commands that make one check together; all of them run. @param {((write: Write) => Promise<number>)[]} commands @param {Write} write @returns {Promise<Counts>} */
export async function check(commands, write) {
	/** @type {string[]} */
	const faults = [];
	for (const command of commands) {
		let said = '';
		const code = await command((chunk) => {
			said += chunk;
			write(chunk);
		});
		if (code !== 0) faults.push(said.trim().split('\n').slice(-lastLines).join('\n'));
	}
	return faults.length > 0 ? { passed: 0, failed: 1, skipped: 0, faults } : { passed: 1, failed: 0, skipped: 0 };
}

/** @param {string} file Vitest's JSON report @param {number} code its exit code */
export function countVitest(file, code) {
	const report = readReport(file);
	if (!report) return nothingRan();
	/** @type {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} */
	const files = report.testResults;
	// A file that breaks before its first test has a status of its own and no failed test.
	const broken = files.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((result) => result.status === 'failed')
	);
	const faults = files.flatMap(({ name, assertionResults }) =>
		assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${name} › ${fullName}`)
	);
	return honest(
		{
			passed: report.numPassedTests,
			failed: report.numFailedTests + broken.length,
			skipped: report.numPendingTests + report.numTodoTests,
			faults: [...broken.map(({ name }) => name), ...faults]
		},
		code
	);
}

/** @param {string} file Playwright's JSON report @param {number} code its exit code */
export function countPlaywright(file, code) {
	const report = readReport(file);
	if (!report) return nothingRan();
	const { expected, unexpected, flaky, skipped } = report.stats;
	return honest({ passed: expected, failed: unexpected + flaky, skipped, faults: faultsOf(report.suites ?? []) }, code);
}

/** @typedef {{ file: string, title: string, ok: boolean }} Spec */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */

/** The failed tests of Playwright's suites, one in the other. @param {Suite[]} suites @returns {string[]} */
function faultsOf(suites) {
	return suites.flatMap(({ specs = [], suites: within = [] }) => [
		...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`),
		...faultsOf(within)
	]);
}

/** A runner that failed outside its tests, or had none to run, counts as one failure. @param {Counts} counts @param {number} code @returns {Counts} */
function honest(counts, code) {
	const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
	return silent ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file */
function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

/** What failed, a stage after the other: the words before the last line of `npm test`. @param {Map<string, Counts | null>} stages */
export function faultLines(stages) {
	const lines = [...stages].flatMap(([stage, counts]) => (counts?.faults ?? []).map((fault) => `${stage}: ${fault}`));
	return lines.length > 0 ? `\nWhat failed:\n${lines.join('\n')}\n` : '';
}

/** The last line of `npm test`. @param {Counts} counts */
export function totalLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
