import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** A runner that ran nothing has failed. @returns {Counts} */
export function nothingRan() {
	return { passed: 0, failed: 1, skipped: 0 };
}

/** Commands that make one check together; all of them run. @param {(() => Promise<number>)[]} commands @returns {Promise<Counts>} */
export async function check(commands) {
	let failed = false;
	for (const command of commands) if ((await command()) !== 0) failed = true;
	return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 };
}

/** @param {string} file Vitest's JSON report @param {number} code its exit code */
export function countVitest(file, code) {
	const report = readReport(file);
	if (!report) return nothingRan();
	/** @type {{ status: string, assertionResults: { status: string }[] }[]} */
	const files = report.testResults;
	// A file that breaks before its first test has a status of its own and no failed test.
	const broken = files.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((result) => result.status === 'failed')
	).length;
	return honest(
		{
			passed: report.numPassedTests,
			failed: report.numFailedTests + broken,
			skipped: report.numPendingTests + report.numTodoTests
		},
		code
	);
}

/** @param {string} file Playwright's JSON report @param {number} code its exit code */
export function countPlaywright(file, code) {
	const report = readReport(file);
	if (!report) return nothingRan();
	const { expected, unexpected, flaky, skipped } = report.stats;
	return honest({ passed: expected, failed: unexpected + flaky, skipped }, code);
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

/** The last line of `npm test`. @param {Counts} counts */
export function totalLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
