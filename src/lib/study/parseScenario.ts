import { complainInto } from './complain';
import type { Fault, Parsed } from './fault';
import type { Model } from './model';
import { parseJson } from './parseJson';
import type { NumberGrammar } from './readNumber';
import { readWrittenNumbers } from './writtenNumbers';
import { scenarioSchema, type Scenario } from './scenario';
import { scenarioFaults } from './scenarioFaults';

/** Parses the text of one scenario file against its study: the scenario, or every fault at once. Numbers may stand as text. */
export function parseScenario(
	file: string,
	text: string,
	study: string,
	models: readonly Model[],
	grammar: NumberGrammar = {}
): Parsed<Scenario> {
	const faults: Fault[] = [];
	const prepare = (json: unknown) => readWrittenNumbers(json, grammar);
	const scenario = parseJson(file, text, { format: 'scenario/1', schema: scenarioSchema, prepare }, faults);
	if (scenario) scenarioFaults(complainInto(faults, file), scenario, study, models, new Set());
	return faults.length > 0 || !scenario ? { ok: false, faults } : { ok: true, value: scenario };
}
