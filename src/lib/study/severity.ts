import type { Fault, FaultCode } from './fault';

/** Faults of one passage or one mention of it, which makes it an orphan, or of a kind beside no paragraph: all else stands. */
const light: readonly FaultCode[] = [
	'quote-not-found',
	'quote-found-twice',
	'quote-cuts-a-word',
	'quote-spans-paragraphs',
	'unknown-passage',
	'kind-without-paragraph'
];

/** Whether a fault keeps its file from being used; a light one does not. */
export const isHeavy = ({ code }: Pick<Fault, 'code'>): boolean => !light.includes(code);
