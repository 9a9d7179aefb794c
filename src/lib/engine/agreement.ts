/**
 * "If every factor strongly favoured one outcome (+3) and was neutral on the other n − 1, how likely would it be?"
 * p = e^{3k} / (e^{3k} + n − 1), 0–1 (model, section 2).
 */
export function agreementFromDecisiveness(decisiveness: number, outcomes: number): number {
	return 1 / (1 + (outcomes - 1) * Math.exp(-3 * decisiveness));
}

/** The decisiveness k that gives the agreement p (1/n ≤ p < 1): ln(p (n − 1) / (1 − p)) / 3. */
export function decisivenessFromAgreement(agreement: number, outcomes: number): number {
	return Math.log((agreement * (outcomes - 1)) / (1 - agreement)) / 3;
}
