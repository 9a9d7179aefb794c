import { EngineError } from '../EngineError';

/**
 * "If every factor strongly favoured one outcome (+3) and was neutral on the other n − 1, how likely would it be?"
 * p = e^{3k} / (e^{3k} + n − 1), 0–1 (model, section 2).
 */
export function agreementFromDecisiveness(decisiveness: number, outcomes: number): number {
	return 1 / (1 + (outcomes - 1) * Math.exp(-3 * decisiveness));
}

/**
 * The decisiveness k that gives the agreement p: ln(p (n − 1) / (1 − p)) / 3, negative where p < 1/n. Throws
 * `out-of-range` for p outside (0, 1) or fewer than two outcomes, which no k gives.
 */
export function decisivenessFromAgreement(agreement: number, outcomes: number): number {
	if (!(agreement > 0 && agreement < 1)) throw new EngineError('out-of-range', { parameter: 'agreement', agreement });
	if (!(outcomes >= 2)) throw new EngineError('out-of-range', { parameter: 'outcomes', outcomes });
	return Math.log((agreement * (outcomes - 1)) / (1 - agreement)) / 3;
}
