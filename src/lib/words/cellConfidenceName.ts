import type { InterfaceLanguage } from '$lib/study';
import type { CellConfidence } from '$lib/study/bounds';
import { m } from './paraglide/messages.js';

const names = { sure: m.doubt_sure, fairly: m.doubt_fairly, hardly: m.doubt_hardly };

/** Says how sure a cross-impact is: "fairly sure: right within 1 point". */
export const cellConfidenceName = (confidence: CellConfidence, locale: InterfaceLanguage): string =>
	names[confidence]({}, { locale });
