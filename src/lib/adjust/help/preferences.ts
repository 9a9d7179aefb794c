/** Where small choices of the reader are kept; the page gives it. */
export interface Preferences {
	read: (name: string) => string | null;
	write: (name: string, value: string) => void;
}
