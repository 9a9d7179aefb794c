import type { Model } from '../model';
import { readModel } from './readStudy';

/** The bundled model with cross-impacts, without its outcomes: its worlds are its answer. */
export function worldsAlone(): Model {
	const { judgements, ...model } = readModel('extended');
	const ofShares = /^(impacts|outcomes|decisiveness)/;
	return { ...model, outcomes: [], impacts: {}, judgements: judgements.filter(({ about }) => !ofShares.test(about)) };
}
