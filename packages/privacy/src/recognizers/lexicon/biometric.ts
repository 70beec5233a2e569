/** Bodily traits kept or taken to identify somebody. */
export const biometricPhrases = `
fingerprint | fingerprints | fingerprint scan | thumbprint | palm print | palm scan | voiceprint | voice print | voice biometrics | face scan
| facial scan | facial recognition | face recognition | faceprint | face print | iris scan | retina scan | retinal scan | dna profile | dna sample
| dna test | dna | biometric data | biometrics | biometric photo | face template | gait recognition | huella dactilar | huellas dactilares
| huellas digitales | huella digital | reconocimiento facial | escaneo facial | reconocimiento de voz | huella de voz | escáner de iris | escaneo de iris
| iris del ojo | datos biométricos | adn | muestra de adn | escaneo de retina | fingerabdruck | fingerabdrücke | gesichtserkennung | gesichtsscan
| stimmabdruck | iris-scan | irisscan | netzhautscan | biometrische daten | dna-probe | dna-test | biometrische | handabdruck | stimmerkennung
`;

/** Devices that read such traits, and things named after them. */
export const notBiometric = `
fingerprint sensor | fingerprint reader | fingerprint scanner | fingerprint lock | fingerprint button | fingerprint marks | every fingerprint
| fingerprint on | a fingerprint on | fingerprints on | face recognition feature | facial recognition feature | sensor de huella | sensor de huellas
| lector de huella | lector de huellas | lector de huella dactilar | lector de huellas dactilares | sensor de huella dactilar | huella digital sensor
| fingerabdrucksensor | fingerabdruckscanner | fingerabdruckleser | dna lounge | part of our dna | in our dna
`;
