import { openQuestion } from './openQuestion';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => (await openQuestion(event)).shown;
