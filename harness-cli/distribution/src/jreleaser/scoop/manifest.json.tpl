{
    "version": "{{projectVersion}}",
    "description": "{{projectDescription}}",
    "homepage": "{{projectLinkHomepage}}",
    "license": "{{projectLicense}}",
    "suggest": {
        "Java 17 or newer": [
            "java/temurin17-jre",
            "java/openjdk17"
        ],
        "adb": "main/adb"
    },
    "url": "{{distributionUrl}}",
    "hash": "{{distributionChecksumSha256}}",
    "extract_dir": "{{distributionArtifactRootEntryName}}",
    "env_add_path": "bin",
    "checkver": {
        "github": "{{projectLinkHomepage}}"
    },
    "autoupdate": {
        "url": "{{scoopAutoupdateUrl}}",
        "hash": {
            "url": "$url.sha256"
        },
        "extract_dir": "frill-bench-$version"
    }
}
