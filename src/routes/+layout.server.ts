import type { LayoutServerLoad } from './$types';

/** What every page is drawn with. */
export const load: LayoutServerLoad = ({ locals: { theme, user } }) => ({ theme, user });
