# {{jreleaserCreationStamp}}
class {{brewFormulaName}} < Formula
  desc "{{projectDescription}}"
  homepage "{{projectLinkHomepage}}"
  url "{{distributionUrl}}"
  version "{{projectVersion}}"
  sha256 "{{distributionChecksumSha256}}"
  license "{{projectLicense}}"

  {{#brewDependencies}}
  depends_on {{.}}
  {{/brewDependencies}}

  def install
    libexec.install Dir["*"]
    # Homebrew's Java is not on the path.
    (bin/"{{distributionExecutableName}}").write_env_script libexec/"bin/{{distributionExecutableUnix}}", Language::Java.overridable_java_home_env("17")
    man1.install_symlink Dir[libexec/"share/man/man1/*"]
    bash_completion.install_symlink libexec/"share/bash-completion/completions/frill-bench"
    zsh_completion.install_symlink libexec/"share/zsh/site-functions/_frill-bench"
    fish_completion.install_symlink libexec/"share/fish/vendor_completions.d/frill-bench.fish"
  end

  def caveats
    <<~EOS
      Phones are reached through adb:
        brew install --cask android-platform-tools
    EOS
  end

  test do
    assert_match "{{projectVersion}}", shell_output("#{bin}/{{distributionExecutableName}} --version")
    assert_match "ms=tiny", shell_output("#{bin}/{{distributionExecutableName}} students list --size tiny")
  end
end
