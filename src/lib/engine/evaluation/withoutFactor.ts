import { EngineError } from '../EngineError';
import type { Evaluation } from './evaluate';
import { softmax } from '../numbers/softmax';

/**
 * Shares with factor f left out of every support while the other normalized weights stay (model, 2.7):
 * p_o e^{−C_{f,o}} / Σ_q p_q e^{−C_{f,q}}. `decisiveness` is that of the settings evaluated: the exponents are built from
 * supports, since a share may have vanished to 0. Throws `unknown-factor` for an index beyond the model's factors.
 */
export function withoutFactor({ support, contributions }: Evaluation, decisiveness: number, factor: number): number[] {
	const row = contributions[factor];
	if (!row) throw new EngineError('unknown-factor', { factor });
	return softmax(support.map((points, o) => decisiveness * points - row[o]!));
}
