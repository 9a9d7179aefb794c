import type { InterfaceLanguage } from '../../lib/study';

/** The language that the commands speak, whatever the study's. */
export const commandLanguage: InterfaceLanguage = 'en';
