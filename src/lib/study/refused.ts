/** Why a form was not done as asked, for the page that sent it: sentences to mend it by, and nothing typed is lost. */
export interface Refused {
	/** What was asked for, as the form's action is called. */
	act: string;
	sentences: string[];
	/** What the form held, by field. */
	typed: Record<string, string>;
	/** What another has saved meanwhile; null if that is not the reason. */
	theirs: { number: number; author: string; savedAt: string } | null;
}
