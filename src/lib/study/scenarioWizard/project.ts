/** A state of a factor in a ScenarioWizard project; names may be empty and may repeat: states are addressed by position. */
export interface WizardNames {
	name: string;
	/** As the program shows it in tables; may be empty. */
	short: string;
}

/** What a ScenarioWizard project (.scw) holds: "descriptors" with their "variants", here factors with their states. */
export interface WizardProject {
	factors: (WizardNames & { note: string; states: WizardNames[] })[];
	/** Whole numbers, [source state][target state] over all factors in order; a factor's own block included. */
	matrix: number[][];
	note: string;
	/** By ordered pair of factors, [source][target]. */
	notes: string[][];
}

/** What can be wrong with a file of that program; `words/sayWizardFault` says each. */
export type WizardFaultCode =
	| 'wizard-end'
	| 'wizard-row'
	| 'wizard-size'
	| 'wizard-start'
	| 'wizard-value'
	| 'wizard-none'
	| 'wizard-many'
	| 'wizard-factors'
	| 'wizard-states'
	| 'wizard-solutions'
	| 'wizard-other';

/** What a file of that program had that cannot be read: the line (from 1), and what stood there. */
export class WizardFault extends Error {
	readonly code: WizardFaultCode;
	readonly values: Record<string, string | number>;

	constructor(code: WizardFault['code'], values: Record<string, string | number>) {
		super(code);
		this.code = code;
		this.values = values;
	}
}

/**
 * The text of a file of that program: UTF-8 where its bytes are that, else windows-1252, which older versions wrote; a
 * byte-order mark is dropped.
 */
export function decodeWizard(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** Splits a project of ScenarioWizard into its lines. */
export const projectLinesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
