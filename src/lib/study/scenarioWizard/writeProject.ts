import type { WizardProject } from './project';

const end = '\r\n';
/** A text that begins with # or holds the mark that ends it would break every reader. */
const line = (text: string) => text.replace(/\s+/g, ' ').replace(/^#/, ' #');
const quote = (text: string) => `"${text.replace(/"/g, '”')}"`;
const cell = (value: number) => `${String(value).padStart(2)} `;

/** A ScenarioWizard project (.scw, header 4.0, CRLF) of all ten parts; opens there and reads back to the same project. */
export function writeProject({ factors, matrix, note, notes }: WizardProject, fileName: string): string {
	const short = (text: string) => (text === '' ? '' : line(text).slice(0, 6));
	const lines = [
		'$ ScenarioWizard 4.0',
		line(fileName),
		...factors.flatMap(({ name, states }) => [`&${line(name)}`, ...states.map((state) => ` -${line(state.name)}`)]),
		'#',
		...factors.flatMap((factor) => [
			`&${short(factor.short)}`,
			...factor.states.map((state) => ` ${short(state.short)}`)
		]),
		'#',
		'#',
		...factors.flatMap(({ states }) => states.map(() => 'FFFFFF')),
		'#',
		'#',
		...matrix.map((row) => row.map(cell).join(',')),
		'#',
		'# 0-0',
		quote(note),
		...factors.flatMap((factor) => [`# ${short(factor.short)}`, quote(factor.note)]),
		...factors.flatMap((source, f) =>
			factors.flatMap((target, g) => [`# ${short(source.short)} -> ${short(target.short)}`, quote(notes[f]?.[g] ?? '')])
		),
		'#',
		'#'
	];
	return lines.join(end) + end;
}
