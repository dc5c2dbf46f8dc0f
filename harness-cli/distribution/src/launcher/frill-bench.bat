@echo off
rem Runs frill-bench with the release's own Java, that of JAVA_HOME, or the first on the path.
rem An exit code of 1 says "a regression": nothing that goes wrong here may end with it.
setlocal DisableDelayedExpansion

set "home=%~dp0.."
set "java=%home%\runtime\bin\java.exe"
if exist "%java%" goto found
if not defined JAVA_HOME goto path
set "java=%JAVA_HOME:"=%\bin\java.exe"
if exist "%java%" goto found

:path
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined java goto found
>&2 echo frill-bench: no Java was found: install Java 17 or newer, or point JAVA_HOME at one.
exit /b 70

:found
rem A JVM that cannot start, or that is too old for the command, ends with 1: so it is tried first. Where a library of
rem Windows is missing its code is negative, which "if errorlevel" takes for success.
"%java%" -Xlog:disable -XX:+UseSerialGC -Xmx512m --dry-run -jar "%home%\lib\frill-bench.jar" >nul 2>&1
if not %ERRORLEVEL%==0 goto broken
"%java%" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC -Xmx512m -XX:-UsePerfData -jar "%home%\lib\frill-bench.jar" %*
exit /b %ERRORLEVEL%

:broken
>&2 echo frill-bench: "%java%" does not start, or is older than the Java 17 that it needs: point JAVA_HOME at a newer one.
exit /b 70
