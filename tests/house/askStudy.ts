import { vi } from 'vitest';
import { runStudyCommand } from '../../src/cli/study/run';

/** Runs a study command in this process, sooner than one is started; gives what it prints, and its exit code. */
export async function askStudy(...typed: string[]) {
	const said = { stdout: '', stderr: '' };
	const keepIn = (stream: keyof typeof said) => (text: string) => void (said[stream] += `${text}\n`);
	const spies = [
		vi.spyOn(console, 'log').mockImplementation(keepIn('stdout')),
		vi.spyOn(console, 'error').mockImplementation(keepIn('stderr'))
	];
	try {
		const status = await runStudyCommand(typed);
		return { status, ...said };
	} finally {
		for (const spy of spies) spy.mockRestore();
	}
}
