import type { Fault, FaultCode } from './fault';

/** Faults of one passage or one mention of it: the passage is an orphan, and all else stands. */
const light: readonly FaultCode[] = [
	'quote-not-found',
	'quote-found-twice',
	'quote-cuts-a-word',
	'quote-spans-paragraphs',
	'unknown-passage'
];

/** Whether a fault keeps its file from being used; one that only orphans a passage does not. */
export const isHeavy = ({ code }: Pick<Fault, 'code'>): boolean => !light.includes(code);
