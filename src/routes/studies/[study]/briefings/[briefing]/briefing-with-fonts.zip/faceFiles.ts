import plexRegular from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url';
import plexItalic from '@expo-google-fonts/ibm-plex-sans/400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf?url';
import plexBold from '@expo-google-fonts/ibm-plex-sans/700Bold/IBMPlexSans_700Bold.ttf?url';
import plexBoldItalic from '@expo-google-fonts/ibm-plex-sans/700Bold_Italic/IBMPlexSans_700Bold_Italic.ttf?url';
import plexLicence from '@expo-google-fonts/ibm-plex-sans/LICENSE_FONT?raw';
import plexArabicRegular from '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf?url';
import plexArabicBold from '@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf?url';
import plexArabicLicence from '@expo-google-fonts/ibm-plex-sans-arabic/LICENSE_FONT?raw';
import naskhRegular from '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf?url';
import naskhBold from '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf?url';
import naskhLicence from '@expo-google-fonts/noto-naskh-arabic/LICENSE_FONT?raw';
import serifRegular from '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf?url';
import serifItalic from '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf?url';
import serifBold from '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf?url';
import serifBoldItalic from '@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf?url';
import serifLicence from '@expo-google-fonts/source-serif-4/LICENSE_FONT?raw';
import { sans, serif } from '$lib/export/pptx/tokens';

/** Holds the files of a face: its family as a document names it, its weights (asset addresses), the text of its licence. */
interface FaceFiles {
	family: string;
	weights: Record<string, string>;
	licence: string;
}

/** Lists the faces that PowerPoint's files name, in the weights that they use. */
export const faceFiles: readonly FaceFiles[] = [
	{
		family: sans.latin,
		weights: { Regular: plexRegular, Italic: plexItalic, Bold: plexBold, BoldItalic: plexBoldItalic },
		licence: plexLicence
	},
	{ family: sans.arabic, weights: { Regular: plexArabicRegular, Bold: plexArabicBold }, licence: plexArabicLicence },
	{
		family: serif.latin,
		weights: { Regular: serifRegular, Italic: serifItalic, Bold: serifBold, BoldItalic: serifBoldItalic },
		licence: serifLicence
	},
	{ family: serif.arabic, weights: { Regular: naskhRegular, Bold: naskhBold }, licence: naskhLicence }
];
