import { lexer, type Token, type Tokens } from 'marked';
import type { ProseBlock, ProseRun } from './content';

type Stress = Omit<ProseRun, 'text'>;

/** Runs of inline tokens; what the subset does not know (links, images, code, HTML) is the text that was typed. */
function runsOf(tokens: readonly Token[], stress: Stress = { strong: false, emphasis: false }): ProseRun[] {
	return tokens.flatMap((token) => {
		switch (token.type) {
			case 'strong':
				return runsOf((token as Tokens.Strong).tokens, { ...stress, strong: true });
			case 'em':
				return runsOf((token as Tokens.Em).tokens, { ...stress, emphasis: true });
			case 'text':
			case 'escape': {
				const { tokens: inner, text } = token as Tokens.Text;
				return inner ? runsOf(inner, stress) : [{ text, ...stress }];
			}
			case 'br':
				return [{ text: '\n', ...stress }];
			default:
				return [{ text: token.raw, ...stress }];
		}
	});
}

function blockOf(token: Token): ProseBlock[] {
	switch (token.type) {
		case 'space':
		case 'hr':
			return [];
		case 'heading':
			return [{ kind: 'heading', runs: runsOf((token as Tokens.Heading).tokens) }];
		case 'paragraph':
			return [{ kind: 'paragraph', runs: runsOf((token as Tokens.Paragraph).tokens) }];
		case 'blockquote': {
			const quoted = (token as Tokens.Blockquote).tokens.flatMap(blockOf);
			return [{ kind: 'quotation', runs: quoted.flatMap((block) => ('runs' in block ? block.runs : [])) }];
		}
		case 'list': {
			const { ordered, items } = token as Tokens.List;
			return [{ kind: 'list', ordered, items: items.map((item) => runsOf(item.tokens)) }];
		}
		default:
			return [{ kind: 'paragraph', runs: [{ text: token.raw.trim(), strong: false, emphasis: false }] }];
	}
}

/**
 * Free text in a subset of Markdown: headings, paragraphs, lists, quotations, strong and emphasis. Anything else stays the
 * text that was typed: nothing of it is ever rendered as HTML.
 */
export function proseOf(text: string): ProseBlock[] {
	return lexer(text).flatMap(blockOf);
}
