package io.lexwatch.contract;

/** What a data law governs. */
public enum Topic {
    /** Privacy and data-protection law, consent, tracking, biometrics, data brokers, breach penalties. */
    PRIVACY,
    /** Data localisation, cross-border transfer, adequacy, sovereignty of data. */
    DATA_TRANSFER,
    /** Government access to user data, surveillance, interception, encryption, national-security law as it touches data. */
    LAWFUL_ACCESS,
    /** A state bans, blocks, forces the sale of, or restricts an app, platform or the internet. */
    PLATFORM_BAN,
    /** Content-moderation duties, liability for user content, age checks, child safety, disinformation law. */
    ONLINE_SAFETY,
    /** Law or regulator's action on AI systems. */
    AI_REGULATION,
    /** Cybersecurity and breach-notification law. */
    CYBERSECURITY
}
